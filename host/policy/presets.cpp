#include "policy/presets.h"

#include <algorithm>
#include <array>

#include "policy/presets_embedded.h"

namespace doorman {
namespace {

constexpr std::array kPresets{
    Preset{"open-door", {"Open door", "Porta aperta", "Otwarte drzwi"}, embedded::open_door_json},
    Preset{"balanced", {"Balanced", "Equilibrata", "Wyważona"}, embedded::balanced_json},
    Preset{"close-circle",
           {"Close circle", "Cerchia ristretta", "Wąskie grono"},
           embedded::close_circle_json},
    Preset{"photo-and-network",
           {"Photo and network", "Foto e rete", "Zdjęcie i sieć"},
           embedded::photo_and_network_json},
    Preset{"ninety-nine",
           {"Ninety-nine of a hundred", "Novantanove su cento", "Dziewięćdziesiąt dziewięć na sto"},
           embedded::ninety_nine_json},
    Preset{"common-ground",
           {"Common ground", "Qualcosa in comune", "Coś wspólnego"},
           embedded::common_ground_json},
    Preset{"met-or-industry",
           {"Met, or same industry", "Conosciuti o stesso settore", "Poznani albo z branży"},
           embedded::met_or_industry_json},
};

}  // namespace

std::span<const Preset> presets() {
    return kPresets;
}

const Preset* find_preset(std::string_view id) {
    const auto found = std::find_if(kPresets.begin(), kPresets.end(),
                                    [&](const Preset& preset) { return preset.id == id; });
    return found == kPresets.end() ? nullptr : &*found;
}

}  // namespace doorman
