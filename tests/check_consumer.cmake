# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Whether another project can use the kit that counts queries, as the README says: configures
# tests/consumer and compiles its test. With FULL it builds the libraries too, which takes most of a
# minute, and runs the test.
#
#   cmake -DROOT=<repository> -DFOLDER=<folder to build in> [-DCOMPILER=<C++ compiler>] [-DFULL=ON]
#       -P check_consumer.cmake

cmake_minimum_required(VERSION 3.22)

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status
        OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}\n${output}")
    endif()
endfunction()

file(MAKE_DIRECTORY ${FOLDER})
foreach(name IN ITEMS CMakeLists.txt tst_library.cpp)
    configure_file(${ROOT}/tests/consumer/${name} ${FOLDER}/${name} COPYONLY)
endforeach()
file(CREATE_LINK ${ROOT} ${FOLDER}/roundtrip SYMBOLIC)
# No optimisation and no symbols: the build is all that takes time here.
set(options -G Ninja -DCMAKE_BUILD_TYPE=None)
if(COMPILER)
    list(APPEND options -DCMAKE_CXX_COMPILER=${COMPILER})
endif()
run(${CMAKE_COMMAND} -S ${FOLDER} -B ${FOLDER}/build ${options})
if(FULL)
    run(${CMAKE_COMMAND} --build ${FOLDER}/build)
    run(${FOLDER}/build/tst_library)
else()
    run(${CMAKE_COMMAND} --build ${FOLDER}/build
        --target CMakeFiles/tst_library.dir/tst_library.cpp.o)
endif()
