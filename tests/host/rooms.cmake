cmake_minimum_required(VERSION 3.22)  # a script has no policies of its own

# A room includes only itself and the rooms that its CMakeLists.txt says it uses, and those stand
# before it in host/CMakeLists.txt. HOST is the folder, ROOMS is "model= platform=model text=model …"
# in the order of the house, lowest first.
string(REPLACE " " ";" rooms "${ROOMS}")
set(faults 0)
set(below)
foreach(room ${rooms})
  string(REGEX MATCH "^([a-z]+)=(.*)$" _ ${room})
  set(name ${CMAKE_MATCH_1})
  string(REPLACE "," ";" uses "${CMAKE_MATCH_2}")
  foreach(used ${uses})
    # A room may be cut into libraries of its own, "rules_core" of "rules".
    if(NOT used IN_LIST below AND NOT used MATCHES "^${name}_")
      message(SEND_ERROR "${name} uses ${used}, which does not stand below it")
    endif()
  endforeach()
  # What a used room uses itself may be seen through it.
  set(seen ${name} ${uses})
  foreach(used ${uses})
    list(APPEND seen ${uses_of_${used}})
  endforeach()
  set(uses_of_${name} ${seen})
  list(APPEND below ${name})

  file(GLOB files ${HOST}/${name}/*.h ${HOST}/${name}/*.cpp)
  foreach(file ${files})
    file(STRINGS ${file} includes REGEX "^#include \"[a-z_]+/")
    foreach(include ${includes})
      string(REGEX MATCH "\"([a-z_]+)/" _ "${include}")
      if(NOT CMAKE_MATCH_1 IN_LIST seen)
        message(SEND_ERROR "${file}: ${include}, but ${name} does not say that it uses ${CMAKE_MATCH_1}")
      endif()
    endforeach()
  endforeach()
endforeach()
list(LENGTH below count)
message(STATUS "${count} rooms")
