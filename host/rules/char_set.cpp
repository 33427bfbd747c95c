#include "rules/char_set.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace doorman {
namespace {

constexpr char32_t kLastCode = 0x10FFFF;

}  // namespace

void CharSet::add(char32_t first, char32_t last) {
    for (char32_t c = first; c <= last && c < 0x80; ++c) ascii.set(c);
    if (last < 0x80) return;
    beyond.emplace_back(std::max<char32_t>(first, 0x80), last);
    std::sort(beyond.begin(), beyond.end());
    std::vector<std::pair<char32_t, char32_t>> merged;
    for (const auto& range : beyond) {
        if (!merged.empty() && range.first <= merged.back().second + 1)
            merged.back().second = std::max(merged.back().second, range.second);
        else
            merged.push_back(range);
    }
    beyond = std::move(merged);
}

void CharSet::add(const CharSet& other) {
    ascii |= other.ascii;
    for (const auto& [first, last] : other.beyond) add(first, last);
}

void CharSet::complement() {
    ascii.flip();
    std::vector<std::pair<char32_t, char32_t>> gaps;
    char32_t next = 0x80;
    for (const auto& [first, last] : beyond) {
        if (first > next) gaps.emplace_back(next, first - 1);
        next = last + 1;
    }
    if (next <= kLastCode) gaps.emplace_back(next, kLastCode);
    beyond = std::move(gaps);
}

std::bitset<256> CharSet::first_bytes() const {
    std::bitset<256> bytes;
    for (std::size_t c = 0; c < 128; ++c) bytes[c] = ascii[c];
    for (const auto& [low, high] : beyond) {
        std::string first;
        std::string last;
        append_utf8(first, low);
        append_utf8(last, high);
        for (auto lead = static_cast<unsigned char>(first[0]);
             lead <= static_cast<unsigned char>(last[0]); ++lead)
            bytes.set(lead);
    }
    return bytes;
}

CharSet CharSet::beginning_with(const std::bitset<256>& bytes) {
    CharSet set;
    bool beyond = false;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
        if (byte < 0x80)
            set.ascii[byte] = bytes[byte];
        else
            beyond = beyond || bytes[byte];
    }
    if (beyond) set.add(0x80, kLastCode);
    return set;
}

bool CharSet::all_but_blank() const {
    for (std::size_t byte = ' ' + 1; byte < 0x7F; ++byte)
        if (!ascii[byte]) return false;
    return beyond.size() == 1 && beyond[0] == std::pair<char32_t, char32_t>{0x80, kLastCode};
}

}  // namespace doorman
