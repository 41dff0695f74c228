# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Whether the package for Debian has what it should: makes it twice, in the same second of another
# time zone, compares the two, and has dpkg and lintian look at it.
#
#   cmake -DBUILD=<build> -DFOLDER=<folder to work in> -P check_package.cmake

cmake_minimum_required(VERSION 3.22)

find_program(DPKG_DEB dpkg-deb)
find_program(SHLIBDEPS dpkg-shlibdeps)
if(NOT DPKG_DEB OR NOT SHLIBDEPS)
    message("skipped: there is no dpkg-shlibdeps here")
    return()
endif()

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status
        OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${FOLDER})
foreach(zone IN ITEMS UTC Asia/Tokyo)
    run(${CMAKE_COMMAND} -E env SOURCE_DATE_EPOCH=1790000000 TZ=${zone}
        ${CMAKE_CPACK_COMMAND} --config ${BUILD}/CPackConfig.cmake -B ${FOLDER}/${zone})
    file(GLOB package ${FOLDER}/${zone}/*.deb)
    file(SHA256 ${package} sum)
    list(APPEND sums ${sum})
endforeach()
list(REMOVE_DUPLICATES sums)
list(LENGTH sums count)
if(NOT count EQUAL 1)
    message(FATAL_ERROR "what is made twice differs: ${package}")
endif()

# What each of these is for: see check_desktop.cmake.
run(${DPKG_DEB} --contents ${package})
foreach(file IN ITEMS
        bin/roundtrip
        share/applications/org.roundtrip.Roundtrip.desktop
        share/bash-completion/completions/roundtrip
        share/zsh/vendor-completions/_roundtrip
        share/man/man1/roundtrip.1.gz
        share/doc/roundtrip/changelog.gz
        share/doc/roundtrip/changelog.Debian.gz
        share/doc/roundtrip/copyright)
    if(NOT output MATCHES "root/root [^\n]* [.]/usr/${file}\n")
        message(FATAL_ERROR "there is no ${file} in\n${output}")
    endif()
endforeach()
if(output MATCHES "/include/|/lib/|/site-functions/")
    message(FATAL_ERROR "the package has more than the program:\n${output}")
endif()
run(${DPKG_DEB} --field ${package} Depends)
foreach(library IN ITEMS libqt6core6 libqt6widgets6 libqt6sql6 libqt6sql6-sqlite libsqlite3-0)
    if(NOT output MATCHES "${library}")
        message(FATAL_ERROR "the package does not depend on ${library}: ${output}")
    endif()
endforeach()

find_program(LINTIAN lintian)
if(LINTIAN)
    run(${LINTIAN} --allow-root --fail-on error ${package})
    message("${output}")
else()
    message(STATUS "there is no lintian here")
endif()
