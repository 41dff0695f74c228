# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# What Debian builds its programs with, so that a mistake in a program that reads anybody's files
# and any server's answers is stopped before it is of use to them.

include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)
include(CheckLinkerFlag)

# Gives those who link to the INTERFACE library the options that this compiler and its linker have.
# Not for sanitizers, which find more and do not go with some of them. ROUNDTRIP_HARDENING is set to
# what the program is compiled with; the tests are not optimised, which FORTIFY needs.
function(roundtrip_harden library)
    set(compile "")
    foreach(flag IN ITEMS -fPIE -fstack-protector-strong -fstack-clash-protection -fcf-protection)
        string(MAKE_C_IDENTIFIER "ROUNDTRIP_HAS${flag}" known)
        check_cxx_compiler_flag(${flag} ${known})
        if(${known})
            list(APPEND compile ${flag})
        endif()
    endforeach()
    # Level 3 also guards what has its size only when the program runs; where the C library has but
    # level 2, it warns. A distribution may have set a level of its own, which must go first.
    foreach(level IN ITEMS 3 2)
        set(fortify -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level})
        list(JOIN fortify " " CMAKE_REQUIRED_FLAGS)
        string(APPEND CMAKE_REQUIRED_FLAGS " -O2 -Werror")
        check_cxx_source_compiles("#include <cstring>\nint main() { return 0; }"
            ROUNDTRIP_HAS_FORTIFY_${level})
        if(ROUNDTRIP_HAS_FORTIFY_${level})
            list(APPEND compile ${fortify})
            break()
        endif()
    endforeach()
    set(ROUNDTRIP_HARDENING "${compile}" PARENT_SCOPE)
    # What is linked with -pie must all be compiled for it.
    if(ROUNDTRIP_HAS_fPIE)
        target_compile_options(${library} INTERFACE -fPIE)
        list(REMOVE_ITEM compile -fPIE)
    endif()
    target_compile_options(${library} INTERFACE
        "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:ROUNDTRIP_IS_TEST>>>:${compile}>")

    set(CMAKE_REQUIRED_FLAGS -fPIE)
    foreach(flag IN ITEMS -pie LINKER:-z,relro LINKER:-z,now)
        string(MAKE_C_IDENTIFIER "ROUNDTRIP_LINKS_${flag}" known)
        check_linker_flag(CXX ${flag} ${known})
        if(${known})
            target_link_options(${library} INTERFACE ${flag})
        endif()
    endforeach()
endfunction()
