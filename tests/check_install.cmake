# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Whether others can use what is installed: installs a build into a folder, and builds and runs
# tests/examples from there, as a project of its own.
#
#   cmake -DROOT=<repository> -DBUILD=<its build> -DFOLDER=<folder to work in>
#       -DWRITER=<the program testwriter> [-DCOMPILER=<C++ compiler>] -P check_install.cmake

cmake_minimum_required(VERSION 3.22)

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status
        OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}\n${output}")
    endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER}/prefix)

# What is installed must do without the repository.
file(GLOB_RECURSE installed ${FOLDER}/prefix/*.cmake ${FOLDER}/prefix/*.pc)
foreach(file IN LISTS installed)
    file(READ ${file} text)
    string(FIND "${text}" "${ROOT}/" found)
    if(found GREATER_EQUAL 0)
        message(FATAL_ERROR "${file} names the repository")
    endif()
endforeach()

find_program(PKG_CONFIG pkg-config)
file(GLOB_RECURSE pc ${FOLDER}/prefix/*/roundtrip.pc)
if(PKG_CONFIG)
    execute_process(COMMAND ${PKG_CONFIG} --variable=includedir ${pc} OUTPUT_VARIABLE headers
        OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    if(NOT EXISTS ${headers}/Roundtrip/Roundtrip)
        message(FATAL_ERROR "pkg-config says that the headers are in ${headers}")
    endif()
endif()

# The sample as a file; the script in one line, without its comments.
file(READ ${ROOT}/resources/library.sql script)
string(REGEX REPLACE "--[^\n]*" "" script "${script}")
string(REPLACE "\n" " " script "${script}")
file(WRITE ${FOLDER}/script.sql "${script}\n")
execute_process(COMMAND ${WRITER} ${FOLDER}/library.sqlite INPUT_FILE ${FOLDER}/script.sql
    OUTPUT_VARIABLE answer)
if(NOT answer STREQUAL "ok\n")
    message(FATAL_ERROR "the sample cannot be written: ${answer}")
endif()

# No optimisation and no symbols: the build is all that takes time here.
set(options -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_PREFIX_PATH=${FOLDER}/prefix
    -DLIBRARY=${FOLDER}/library.sqlite)
if(COMPILER)
    list(APPEND options -DCMAKE_CXX_COMPILER=${COMPILER})
endif()
run(${CMAKE_COMMAND} -S ${ROOT}/tests/examples -B ${FOLDER}/build ${options})
run(${CMAKE_COMMAND} --build ${FOLDER}/build)
run(${CMAKE_CTEST_COMMAND} --test-dir ${FOLDER}/build --output-on-failure)
