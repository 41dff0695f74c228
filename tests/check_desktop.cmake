# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Whether desktops, man and shells find what they look for: installs the component "program" into a
# folder, and has the tools that are here look at it.
#
#   cmake -DBUILD=<build> -DFOLDER=<folder to work in> -P check_desktop.cmake

cmake_minimum_required(VERSION 3.22)

set(id org.roundtrip.Roundtrip)

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status
        OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

# Runs a tool that may not be here.
macro(run_if_found tool)
    find_program(${tool}_PROGRAM ${tool})
    if(${tool}_PROGRAM)
        run(${${tool}_PROGRAM} ${ARGN})
    else()
        message(STATUS "there is no ${tool} here")
    endif()
endmacro()

file(REMOVE_RECURSE ${FOLDER})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER} --component program)
set(share ${FOLDER}/share)

set(expected
    bin/roundtrip
    share/applications/${id}.desktop
    share/bash-completion/completions/roundtrip
    share/icons/hicolor/scalable/apps/${id}.svg
    share/man/man1/roundtrip.1
    share/metainfo/${id}.metainfo.xml
    share/mime/packages/roundtrip.xml
    share/zsh/site-functions/_roundtrip)
foreach(size IN ITEMS 16 24 32 48 64 128 256)
    list(APPEND expected share/icons/hicolor/${size}x${size}/apps/${id}.png)
endforeach()
list(SORT expected)
file(GLOB_RECURSE installed RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT installed)
if(NOT installed STREQUAL expected)
    list(JOIN installed "\n  " installed)
    message(FATAL_ERROR "the program alone is installed as\n  ${installed}")
endif()

run_if_found(desktop-file-validate ${share}/applications/${id}.desktop)
if(desktop-file-validate_PROGRAM AND output)
    message(FATAL_ERROR "${output}")
endif()
run_if_found(appstreamcli validate --no-net ${share}/metainfo/${id}.metainfo.xml)
run_if_found(update-mime-database ${share}/mime)
if(update-mime-database_PROGRAM)
    file(STRINGS ${share}/mime/globs globs REGEX "^application/x-roundtrip:[*]\\.roundtrip$")
    if(NOT globs)
        message(FATAL_ERROR "no file is an application/x-roundtrip:\n${output}")
    endif()
endif()
run_if_found(bash -n ${share}/bash-completion/completions/roundtrip)
run_if_found(zsh -n ${share}/zsh/site-functions/_roundtrip)

# One name for all, or a desktop takes the window for another program's.
file(STRINGS ${share}/applications/${id}.desktop lines REGEX "^(Icon|Exec)=")
if(NOT lines STREQUAL "Exec=roundtrip %f;Icon=${id};Exec=roundtrip --sample")
    message(FATAL_ERROR "the menu entry has ${lines}")
endif()
