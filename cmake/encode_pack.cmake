# cmake -DPROTOC=... -DPROTO_DIR=... -DPACK_DIR=... -DFILES=list.txt -DOUTPUT=...
#       -P encode_pack.cmake
#
# Joins the text files of a pack, listed one a line relative to PACK_DIR, and
# encodes them as one afterleaf.v1.Pack.

set(protoc "${PROTOC}" -I "${PROTO_DIR}"
  --encode=afterleaf.v1.Pack --deterministic_output afterleaf/v1/pack.proto)

file(STRINGS "${FILES}" names)
set(merged "${OUTPUT}.textproto")
file(WRITE "${merged}" "")
foreach(name IN LISTS names)
  file(READ "${PACK_DIR}/${name}" text)
  file(APPEND "${merged}" "${text}\n")
endforeach()

execute_process(COMMAND ${protoc}
  INPUT_FILE "${merged}" OUTPUT_FILE "${OUTPUT}"
  ERROR_VARIABLE problem RESULT_VARIABLE result)
if(result EQUAL 0)
  return()
endif()

# Lines of the joined file help nobody: find the file that is at fault.
file(REMOVE "${OUTPUT}")
foreach(name IN LISTS names)
  execute_process(COMMAND ${protoc}
    INPUT_FILE "${PACK_DIR}/${name}" OUTPUT_FILE "${OUTPUT}.part"
    ERROR_VARIABLE part_problem RESULT_VARIABLE part_result)
  file(REMOVE "${OUTPUT}.part")
  if(NOT part_result EQUAL 0)
    string(REPLACE "input:" "${PACK_DIR}/${name}:" part_problem
      "${part_problem}")
    message("${part_problem}")
  endif()
endforeach()
message(FATAL_ERROR "The pack in ${PACK_DIR} cannot be encoded:\n${problem}")
