import { showPage } from '../../options/show_page';
import { Options } from '../../options/options';

showPage(<Options />, 'optionsTitle');
