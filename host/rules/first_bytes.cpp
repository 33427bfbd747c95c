#include "rules/first_bytes.h"

#include <algorithm>

namespace doorman {

First first_of(const Syntax& node) {
    First first;
    switch (node.kind) {
        case Syntax::Kind::literal:
            first.bytes.set(static_cast<unsigned char>(node.literal.front()));
            break;
        case Syntax::Kind::set:
            first.bytes = node.set.first_bytes();
            break;
        case Syntax::Kind::concat:
            first.nullable = true;
            for (const Syntax& child : node.children) {
                const First next = first_of(child);
                first.bytes |= next.bytes;
                if (!next.nullable) {
                    first.nullable = false;
                    break;
                }
            }
            break;
        case Syntax::Kind::alternate:
            for (const Syntax& child : node.children) {
                const First next = first_of(child);
                first.bytes |= next.bytes;
                first.nullable = first.nullable || next.nullable;
            }
            break;
        case Syntax::Kind::repeat:
            first = first_of(node.children.front());
            first.nullable = first.nullable || node.min == 0;
            break;
        default:
            first.nullable = true;
    }
    return first;
}

bool begins_with(const Syntax& node, Syntax::Kind anchor) {
    switch (node.kind) {
        case Syntax::Kind::concat:
            return !node.children.empty() && begins_with(node.children.front(), anchor);
        case Syntax::Kind::alternate:
            return std::all_of(node.children.begin(), node.children.end(),
                               [&](const Syntax& child) { return begins_with(child, anchor); });
        case Syntax::Kind::repeat:
            return node.min > 0 && begins_with(node.children.front(), anchor);
        default:
            return node.kind == anchor;
    }
}

}  // namespace doorman
