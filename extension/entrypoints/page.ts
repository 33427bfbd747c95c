import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDoorman } from '../overlay/doorman';

export default defineUnlistedScript(() => {
  startDoorman(window);
});
