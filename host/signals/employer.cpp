#include "signals/employer.h"

#include <algorithm>
#include <array>
#include <span>

#include "signals/employer_words.h"
#include "signals/industry.h"
#include "signals/vocabulary_tables.h"
#include "signals/wording.h"

namespace doorman {
namespace {

using namespace employer_words;

constexpr std::size_t kMostWords = 8;
/// Of a name that stands by itself; more are a sentence.
constexpr std::size_t kMostBareWords = 4;

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_one_of(std::span<const Phrase> phrases, std::string_view word) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
        return phrase.open ? word.starts_with(phrase.text) : word == phrase.text;
    });
}

bool is_generic(std::string_view key) {
    while (!key.empty()) {
        const std::string_view word = key.substr(0, key.find(' '));
        if (!is_one_of(vocabulary::kGeneric, word)) return false;
        key.remove_prefix(std::min(key.size(), word.size() + 1));
    }
    return true;
}

/// The key of a name in folded words with blanks in between.
std::string key_of_words(std::string key) {
    take_off_legal_forms(key);
    const bool nobody = key.size() < 2 || contains(kNobody, key) || is_generic(key) ||
                        is_one_of(vocabulary::kPlaces, key);
    return nobody ? std::string() : key;
}

std::string joined(const WordText& text, std::size_t first, std::size_t last) {
    std::string words;
    for (std::size_t i = first; i <= last; ++i) {
        if (!words.empty()) words += ' ';
        words += text[i];
    }
    return words;
}

/// What a headline names.
class Headline {
public:
    explicit Headline(const CardText& text) : text_(text) {
        if (text_.words.words.empty()) own_ = words_of(text_.original, text_.reading.folded);
    }

    void collect(std::vector<Employer>& employers) const {
        for (std::size_t i = 0; i < words().words.size(); ++i)
            if (begins_name(i)) collect_from(i, employers);
        collect_parts(employers);
    }

private:
    /// "Buyer | Acme", "Buyer, Acme": what stands by itself behind the first separator.
    void collect_parts(std::vector<Employer>& employers) const {
        bool past = false;
        for (std::size_t first = 0, last = 0; first < words().words.size(); first = last + 1) {
            last = first;
            while (goes_on(last)) ++last;
            const bool was_past = past;
            past = has_any(kPast, first, last);
            if (first > 0 && !was_past && !past && is_bare_name(first, last))
                add(first, last, employers);
        }
    }

    [[nodiscard]] bool is_bare_name(std::size_t first, std::size_t last) const {
        const Word& word = words().words[first];
        return word.capital && !word.after_at && last - first < kMostBareWords &&
               !has_any(kWorksAt, first, last) &&
               industry_of_contact(joined(words(), first, last), {}).empty();
    }

    template <std::size_t N>
    [[nodiscard]] bool has_any(const std::array<std::string_view, N>& list, std::size_t first,
                               std::size_t last) const {
        for (std::size_t i = first; i <= last; ++i)
            if (contains(list, words()[i])) return true;
        return false;
    }

    /// Cut into words already where other signals ask for them.
    [[nodiscard]] const WordText& words() const { return own_ ? *own_ : text_.words; }

    [[nodiscard]] bool begins_name(std::size_t i) const {
        const Word& word = words().words[i];
        const char first = words()[i].front();
        const bool is_name = word.capital || (first >= '0' && first <= '9');
        if (!is_name) return false;
        if (word.after_at) return !is_past(i);
        return i > 0 && goes_on(i - 1) && leads_to_name(i - 1) && !is_past(i - 1);
    }

    [[nodiscard]] bool leads_to_name(std::size_t i) const {
        if (contains(kWorksAt, words()[i]) || contains(kHeads, words()[i])) return true;
        return i > 0 && goes_on(i - 1) && contains(kOf, words()[i]) &&
               contains(kHeads, words()[i - 1]);
    }

    /// "Ex Buyer at …": in the few words before, up to a separator.
    [[nodiscard]] bool is_past(std::size_t at) const {
        for (std::size_t i = at; i-- > 0 && at - i <= kMostWords;) {
            // "@" itself separates.
            if (!goes_on(i) && !words().words[i + 1].after_at) return false;
            if (contains(kPast, words()[i])) return true;
        }
        return false;
    }

    /// A name goes on behind this word; "Booking.com" is one.
    [[nodiscard]] bool goes_on(std::size_t i) const {
        const auto& all = words().words;
        if (i + 1 >= all.size() || all[i + 1].after_at) return false;
        if (all[i].after == Gap::soft) return true;
        const std::string& folded = text_.reading.folded.text;
        return all[i + 1].folded_begin == all[i].folded_end + 1 && folded[all[i].folded_end] == '.';
    }

    void collect_from(std::size_t first, std::vector<Employer>& employers) const {
        std::size_t last = first;
        std::optional<std::size_t> shorter;
        while (goes_on(last) && last - first + 1 < kMostWords) {
            ++last;
            if (!shorter && contains(kGoesOn, words()[last])) shorter = last - 1;
        }
        add(first, last, employers);
        if (shorter) add(first, *shorter, employers);
    }

    void add(std::size_t first, std::size_t last, std::vector<Employer>& employers) const {
        std::string key = key_of_words(joined(words(), first, last));
        if (key.empty() || employers.size() == kMostEmployers) return;
        const Span span = utf16_span(text_.reading.folded, words().words[first].folded_begin,
                                     words().words[last].folded_end);
        employers.push_back({std::move(key),
                             excerpt(text_.original, span.start, span.end),
                             {text_.field, span.start, span.end}});
    }

    const CardText& text_;
    std::optional<WordText> own_;
};

}  // namespace

void take_off_legal_forms(std::string& name) {
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view form : kLegalForms) {
            if (name.size() <= form.size() + 1 || !name.ends_with(form) ||
                name[name.size() - form.size() - 1] != ' ')
                continue;
            name.resize(name.size() - form.size() - 1);
            changed = true;
            break;
        }
    }
}

std::string company_key(std::string_view company) {
    const WordText text = words_of(company, fold(company));
    if (text.words.empty()) return {};
    return key_of_words(joined(text, 0, text.words.size() - 1));
}

std::vector<Employer> employers_of(const Invitation& invitation, const CardTexts& texts) {
    std::vector<Employer> employers;
    if (invitation.profile_facts && invitation.profile_facts->company) {
        const std::string& company = *invitation.profile_facts->company;
        const Folded folded = fold(company);
        std::string key = company_key(company);
        if (!key.empty()) {
            const Span span = utf16_span(folded, 0, folded.text.size());
            employers.push_back(
                {std::move(key), excerpt(company), {"profileFacts/company", span.start, span.end}});
        }
    }
    if (texts.headline) Headline(*texts.headline).collect(employers);
    return employers;
}

std::string_view industry_of_contact(std::string_view position, std::string_view company) {
    for (const std::string_view text : {position, company}) {
        if (text.empty()) continue;
        const auto hits = industries_in(words_of(text, fold(text)));
        if (!hits.empty()) return industries()[hits.front().industry].id;
    }
    return {};
}

}  // namespace doorman
