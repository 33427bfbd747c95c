#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/annotation.h"
#include "model/invitation.h"
#include "signals/card_texts.h"

namespace doorman {

/// Where the sender says they work.
struct Employer {
    /// As `company_key`.
    std::string key;
    /// As the sender writes it.
    std::string name;
    Evidence evidence;
};

/// The form in which the names of two companies are compared: folded words without the firm's legal
/// form ("Acme", "ACME S.p.A." and "Acme Sp. z o.o." are "acme"). Empty for a name that is none: of
/// generic words, a town, or what people write who have no employer ("Self-employed", "Stealth").
[[nodiscard]] std::string company_key(std::string_view company);

/// Takes every legal form off the end of a name in folded words with blanks in between: leaves
/// "acme" of "acme sp z o o".
void take_off_legal_forms(std::string& name);

/// The employers that the profile and the headline name, the likeliest first, at most
/// `kMostEmployers`: the profile's company; in the headline what stands behind "at", "@", "bei",
/// "presso", "w", "chez", "founder of" … up to the next separator, begins with a capital, and is
/// not said to be past ("ex", "former"); then what stands by itself behind a separator ("Buyer |
/// Acme") and is neither a trade nor a town. The latter may be anything: it tells something only
/// where somebody else is known to work at a firm of that very name.
[[nodiscard]] std::vector<Employer> employers_of(const Invitation& invitation,
                                                 const CardTexts& texts);
inline constexpr std::size_t kMostEmployers = 6;

/// The id of the industry that a contact's position or company names; empty = neither does.
[[nodiscard]] std::string_view industry_of_contact(std::string_view position,
                                                   std::string_view company);

}  // namespace doorman
