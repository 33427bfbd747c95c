# doorman_embed(TARGET HEADER NAMESPACE FILES...): makes files part of the executable.
#
# Writes <HEADER> (found by #include "<HEADER>") with one
#   inline constexpr std::string_view <file name with _ for other characters>
# for each file, in `namespace doorman::<NAMESPACE>`. Rebuilt when a file changes.
function(doorman_embed target header namespace)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${header})
  set(files)
  foreach(file ${ARGN})
    get_filename_component(path ${file} ABSOLUTE)
    list(APPEND files ${path})
  endforeach()
  string(REPLACE ";" "," joined "${files}")
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DNAMESPACE=${namespace} -DFILES=${joined}
            -P ${PROJECT_SOURCE_DIR}/host/embed_files.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/host/embed_files.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${out})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()
