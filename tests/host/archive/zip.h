#pragma once

#include <string>
#include <vector>

#include "archive/file_set.h"

/// A real zip of these files, deflated, as bytes. Names are taken as they are.
std::string zip_of(const std::vector<doorman::NamedText>& files);
