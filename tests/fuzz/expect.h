#pragma once

#include <cstdio>
#include <cstdlib>

/// What must hold whatever the input; a fuzzer counts an abort as a find.
#define EXPECT(condition)                                                        \
    do {                                                                         \
        if (!(condition)) {                                                      \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            std::abort();                                                        \
        }                                                                        \
    } while (false)
