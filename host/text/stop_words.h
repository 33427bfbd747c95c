#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace doorman {

/// Frequent short words of a language, as folding leaves them (no diacritics). Words that several
/// languages share are listed for each: they then count less.
struct StopWords {
    std::string_view language;
    std::string_view words;
};

inline constexpr std::array<StopWords, 20> kStopWords{{
    {"en",
     "the and you to of in for is on your with have would like are this that we our my me it at be "
     "can was as if from about or by am do what how hi hello i'd i'm it's let's thanks please love "
     "great know just an who has been he she they not but so up out us will "
     "connect network looking forward see here there when"},
    {"it",
     "il lo la gli le di da in con su per tra che non mi ti ci si un una uno del della dei delle "
     "nel nella al alla sono sei ho hai ha abbiamo anche come questo questa suo tua tuo mio mia se "
     "ma piu molto grazie ciao buongiorno salve vorrei piacere piacerebbe rete aggiungerti "
     "collegarmi quando dove perche ho letto saluti"},
    {"pl",
     "i w z na do sie nie jest to ze o jak dla po od czy pan pana pani panu jestem mam moze bardzo "
     "dzien dobry czesc witam prosze dziekuje chcialbym chcialabym oraz ale tak bo juz co przez "
     "przy sa by bym byc mnie pozdrawiam ktory tym ten tej tego moj mi ci za pod"},
    {"de",
     "der die das und ich sie ist nicht ein eine einen einem zu mit auf fur von im in den dem es "
     "wir uns mich mir du dich dir ihr ihre ihnen ihren haben hat habe war wie auch aus bei nach "
     "wurde gerne hallo guten tag liebe lieber gruss grusse freue freuen uber als oder aber noch "
     "sehr danke netzwerk kontakt sind am beim zum zur"},
    {"fr",
     "le la les des un une et est vous je nous de du en dans pour sur que qui avec votre vos mon "
     "ma "
     "mes notre ce cette au aux pas ne plus suis avez avons serait bonjour bonsoir merci j'ai d'un "
     "d'une c'est qu'il l'ai n'est si mais ou comme tres bien reseau aimerais ravi cordialement"},
    {"es",
     "el la los las de del que y en un una por para con no se lo su sus mi tu te me le es soy "
     "estoy "
     "como mas pero al muy hola gracias usted red gustaria contactar saludos buenos dias tengo "
     "tiene hemos estamos nos este esta cuando donde sobre tambien si ya"},
    {"pt",
     "o a os as de do da dos das que e em um uma por para com nao se no na nos seu sua meu minha "
     "voce voces eu mais mas ao muito ola oi obrigado obrigada gostaria rede estou sou tem temos "
     "como sobre tambem bom dia abraco quando onde esta este pra tudo bem ja foi"},
    {"nl",
     "de het een en van ik je jij u uw is dat niet in op te zijn voor met aan er maar om ook naar "
     "bij als wij we jouw mijn heb hebt heeft graag hallo hoi beste goedendag groet groeten leuk "
     "wil zou wat nog dit die deze kunnen kan ben onze netwerk toevoegen vriendelijke"},
    {"sv",
     "och att det som en ett jag du vi ni ar pa for med av inte har kan om till den din dina min "
     "mitt hej tack skulle vilja natverk halsningar garna eller men vad nar hur fran ditt era mig "
     "dig nagot mycket"},
    {"da",
     "og at det som en et jeg du vi er pa for med af ikke har kan om til den din dine min mit hej "
     "tak ville gerne netvaerk hilsen eller men hvad nar hvordan fra dit jeres kunne blive mig dig "
     "noget meget"},
    {"nb",
     "og at det som en et jeg du vi er pa for med av ikke har kan om til den din dine min mitt hei "
     "takk ville gjerne nettverk hilsen eller men hva nar hvordan fra ditt deres kunne bli meg deg "
     "noe veldig jobber skal oss"},
    {"fi",
     "ja on en ei se etta mutta tai kun jos niin myos olen olet ovat oli voin voi minun sinun mina "
     "sina te teidan meidan hei moi terve kiitos haluaisin verkosto kanssa kuinka mita missa koska "
     "hyvaa paivaa olisi ole olla olisiko siita sita jota mielellani alalla"},
    {"hu",
     "a az es hogy nem egy van is meg de ha csak mar en te on mi szia hello udvozlom kedves "
     "koszonom koszi szeretnek szeretnem lenne vagyok volt ez azt mint nagyon kapcsolat halozat jo "
     "napot dolgozom onnek nalunk ezt itt hogyan vagy lehet"},
    {"hr",
     "i u na je da se s za ne ste sam smo su od kao ali ili ako bih bi mi vam vas vasa vasu moja "
     "kako sto koji koja bok pozdrav dobar dan hvala lijep molim rado zelim takoder nisam mreza "
     "zdravo kod sa vasoj mene jer"},
    {"vi",
     "toi ban anh chi em va la cua co khong duoc cho voi trong nhung mot cac nay rat xin chao cam "
     "on muon ket noi cong ty minh da dang se nguoi lam ve hoc ben de hay nhe a vui"},
    {"id",
     "yang dan di ini itu untuk dengan saya anda kami kita ada tidak dari pada ke akan bisa juga "
     "sudah apa halo selamat pagi siang terima kasih ingin bapak ibu pak bu mas mbak kak jika atau "
     "dalam lebih mohon senang menambahkan jaringan"},
    {"cs",
     "a v z na do se ne je to ze o jak pro po od jsem mam velmi dobry den ahoj prosim dekuji chtel "
     "chtela bych ale tak uz co pri jsou by byt me mi ten ktery sit rad rada vas vam nebo"},
    {"sk",
     "a v z na do sa nie je to ze o ako pre po od som mam velmi dobry den ahoj prosim dakujem "
     "chcel "
     "chcela by ale tak uz co pri su byt ma mi ten ktory siet rad rada vas vam alebo aj si sme"},
    {"ro",
     "si de la in cu pe un o este sunt ca nu sa va din pentru mai ma imi am ai are noi voi buna "
     "ziua multumesc as dori retea despre sau dar cum ce care dumneavoastra"},
    {"tr",
     "ve bir bu icin ile de da mi ben sen biz siz var yok cok daha gibi ama ne nasil merhaba "
     "tesekkurler selam sizin bizim olarak olan isterim hakkinda"},
}};

}  // namespace doorman
