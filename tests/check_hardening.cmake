# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Reads a program's ELF headers and symbols and fails unless it is hardened: it can be loaded at any
# address, its table of addresses is read-only before main(), its stacks and buffers are guarded.
#
#   cmake -DREADELF=<readelf> -DPROGRAM=<program> -DFLAGS=<what it was compiled with>
#       -DCOMMANDS=<compile_commands.json> -P check_hardening.cmake
#   cmake -DREADELF=<readelf> -DSELF_TEST=<folder to build in> -DCOMPILER=<C++ compiler>
#       -DFLAGS=<...> -P check_hardening.cmake

cmake_minimum_required(VERSION 3.23)

if(NOT READELF)
    message("skipped: there is no readelf here")
    return()
endif()

# Sets `missing` to the names of what `program` has not.
function(read_program program)
    execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C
        ${READELF} --wide --file-header --program-headers --dynamic --dyn-syms ${program}
        OUTPUT_VARIABLE elf COMMAND_ERROR_IS_FATAL ANY)
    set(missing "")
    if(NOT elf MATCHES "Type: +DYN" OR NOT elf MATCHES "FLAGS_1[^\n]* PIE")
        list(APPEND missing "position independence")
    endif()
    if(NOT elf MATCHES "\n +GNU_RELRO ")
        list(APPEND missing "RELRO")
    endif()
    if(NOT elf MATCHES "BIND_NOW" AND NOT elf MATCHES "FLAGS_1[^\n]* NOW")
        list(APPEND missing "BIND_NOW")
    endif()
    if(NOT elf MATCHES "\n +GNU_STACK [^\n]* RW +0x")
        list(APPEND missing "a stack that holds no code")
    endif()
    # Each of these is called by what the compiler has added.
    if("-fstack-protector-strong" IN_LIST FLAGS AND NOT elf MATCHES " __stack_chk_fail")
        list(APPEND missing "the stack protector")
    endif()
    if(FLAGS MATCHES "_FORTIFY_SOURCE=[23]" AND NOT elf MATCHES " __[a-z]+_chk[@ \n]")
        list(APPEND missing "FORTIFY")
    endif()
    set(missing "${missing}" PARENT_SCOPE)
endfunction()

if(NOT SELF_TEST)
    read_program(${PROGRAM})
    # FORTIFY leaves no trace where the program calls nothing that it guards, and some of the others
    # never do: so each file of it must have been compiled with all of them.
    list(REMOVE_ITEM missing "FORTIFY")
    file(STRINGS ${COMMANDS} commands REGEX "CMakeFiles/roundtrip(_[a-z]+)?\\.dir/.* -c ")
    list(FILTER commands EXCLUDE REGEX "CMakeFiles/roundtrip_(testsupport|windowtest)\\.dir/")
    list(LENGTH commands count)
    if(count LESS 10)
        message(FATAL_ERROR "${COMMANDS} has only ${count} files of the program")
    endif()
    foreach(flag IN LISTS FLAGS)
        set(without ${commands})
        list(FILTER without EXCLUDE REGEX " ${flag} ")
        if(without)
            list(GET without 0 first)
            string(REGEX REPLACE ".* -c " "" first "${first}")
            message(FATAL_ERROR "compiled without ${flag}: ${first}")
        endif()
    endforeach()
    if(missing)
        list(JOIN missing ", " missing)
        message(FATAL_ERROR "${PROGRAM} has not: ${missing}")
    endif()
    return()
endif()

# A program that would need each of them, once without and once with.
file(WRITE ${SELF_TEST}/program.cpp [[
#include <cstdio>
#include <cstring>
int main(int count, char **arguments)
{
    char text[8];
    char *const end = text + (count & 3);
    std::strcpy(end, arguments[0]);
    return std::puts(text);
}
]])
function(compile program)
    execute_process(COMMAND ${COMPILER} ${SELF_TEST}/program.cpp -o ${program} ${ARGN}
        COMMAND_ERROR_IS_FATAL ANY)
endfunction()
compile(${SELF_TEST}/bare -O2 -U_FORTIFY_SOURCE -fno-stack-protector -fno-pie -no-pie
    -Wl,-z,norelro,-z,lazy,-z,execstack)
read_program(${SELF_TEST}/bare)
list(LENGTH missing count)
if(NOT count EQUAL 6)
    message(FATAL_ERROR "a program without any of them has not, it is said: ${missing}")
endif()
compile(${SELF_TEST}/hardened -O2 ${FLAGS} -pie -Wl,-z,relro,-z,now)
read_program(${SELF_TEST}/hardened)
if(missing)
    message(FATAL_ERROR "a program with all of them has not, it is said: ${missing}")
endif()
