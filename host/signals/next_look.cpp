#include "signals/next_look.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "signals/fact_words.h"
#include "signals/wording.h"

namespace doorman {
namespace {

using namespace fact_words;

struct Look {
    std::string_view fact;
    Words what;
};
/// What person/observe brings; where two facts would change as many, the first is proposed.
constexpr std::array kLooks{Look{"connections", kContactsLook}, Look{"completeness", kProfileLook},
                            Look{"commonGround", kGroundLook}, Look{"followers", kFollowersLook}};

bool is_open(const Annotation& annotation, std::string_view fact) {
    return std::find(annotation.open_facts.begin(), annotation.open_facts.end(), fact) !=
           annotation.open_facts.end();
}

std::string text_of(const Look& look, std::size_t count, std::size_t others,
                    std::size_t others_open, Locale locale) {
    const std::string_view what = look.what.in(locale);
    std::string text = count == 1 ? fill(kOpenOne, locale, {what})
                                  : fill(kOpenThese, locale, {std::to_string(count), what});
    if (others == 0) return text;
    const std::string of = std::to_string(others);
    if (others_open > 0)
        return text + fill(kSomeCanChange, locale, {std::to_string(others_open), of});
    return text + (others == 1 ? std::string(kOneCannotChange.in(locale))
                               : fill(kNoneCanChange, locale, {of}));
}

}  // namespace

std::optional<NextLook> next_look(std::span<const Annotation* const> annotations, Locale locale) {
    const auto count_open = [&](const Look& look) {
        return std::count_if(annotations.begin(), annotations.end(),
                             [&](const Annotation* each) { return is_open(*each, look.fact); });
    };
    const auto* best = std::max_element(
        kLooks.begin(), kLooks.end(),
        [&](const Look& a, const Look& b) { return count_open(a) < count_open(b); });
    NextLook look;
    std::size_t others_open = 0;
    for (const Annotation* annotation : annotations) {
        if (is_open(*annotation, best->fact))
            look.keys.push_back(annotation->key);
        else
            others_open += annotation->open_facts.empty() ? 0 : 1;
    }
    if (look.keys.empty()) return std::nullopt;
    look.fact = best->fact;
    look.text = text_of(*best, look.keys.size(), annotations.size() - look.keys.size(), others_open,
                        locale);
    return look;
}

}  // namespace doorman
