import { showPage } from '../../options/show_page';
import { Welcome } from '../../options/welcome';

showPage(<Welcome />, 'welcomeTitle');
