import { showPage } from '../../options/show_page';
import { Options } from '../../options/options';
import { panes } from '../../options/panes';

showPage(<Options panes={panes} />, 'optionsTitle');
