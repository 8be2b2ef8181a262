# cmake -DINPUT=... -DOUTPUT=... -P digest.cmake
#
# Writes the SHA-256 of the file INPUT, in lower-case hex, to OUTPUT as a C++
# string literal.

file(SHA256 "${INPUT}" digest)
file(WRITE "${OUTPUT}" "\"${digest}\"\n")
