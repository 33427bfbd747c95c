import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../host/background';

export default defineBackground({ type: 'module', main: startBackground });
