# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# What Debian has otherwise than `cmake --install`. CPack runs this between installing into a folder
# and packing that folder.

set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
set(doc ${share}/doc/${CPACK_PACKAGE_NAME})

file(MAKE_DIRECTORY ${share}/zsh/vendor-completions)
file(RENAME ${share}/zsh/site-functions/_roundtrip ${share}/zsh/vendor-completions/_roundtrip)
file(REMOVE_RECURSE ${share}/zsh/site-functions)

# The time is that of SOURCE_DATE_EPOCH, where it is set.
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
string(TIMESTAMP seconds "%s" UTC)
file(WRITE ${doc}/changelog.Debian
"${CPACK_PACKAGE_NAME} (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Made by ./dev package; changelog.gz tells what is new in Roundtrip.

 -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${date}
")
configure_file(${CMAKE_CURRENT_LIST_DIR}/../../CHANGELOG.md ${doc}/changelog COPYONLY)
file(WRITE ${share}/lintian/overrides/${CPACK_PACKAGE_NAME}
"# Debian has no bug that asks for this package, which is not uploaded there.
${CPACK_PACKAGE_NAME}: initial-upload-closes-no-bugs *
")
configure_file(${CMAKE_CURRENT_LIST_DIR}/copyright ${doc}/copyright COPYONLY)

execute_process(COMMAND gzip -9n ${doc}/changelog ${doc}/changelog.Debian
    ${share}/man/man1/roundtrip.1 COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -type f ! -perm /111
    -exec chmod 0644 {} + COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch -hd @${seconds} {} +
    COMMAND_ERROR_IS_FATAL ANY)
