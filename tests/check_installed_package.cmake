# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Whether the package for Debian installs, runs and leaves without a trace: dpkg installs it into a
# root of its own, with a list of packages of its own, so that nothing outside is touched and nobody
# has to be root. What is installed is run and looked at, and the package is purged.
#
#   cmake -DPACKAGES=<folder of check_package.cmake> -DTRANSLATIONS=<folder of the build's .qm files>
#         -DFOLDER=<folder to work in> -P check_installed_package.cmake

cmake_minimum_required(VERSION 3.22)

set(id org.roundtrip.Roundtrip)
set(root ${FOLDER}/root)
set(home ${FOLDER}/home)
set(admin var/lib/dpkg)

find_program(DPKG dpkg)
if(NOT DPKG)
    message("skipped: there is no dpkg here")
    return()
endif()
file(GLOB package ${PACKAGES}/UTC/*.deb)
if(NOT package)
    message("skipped: there is no package, since there is no dpkg-shlibdeps here")
    return()
endif()

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status
        OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    if(NOT status EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}: ${status}\n${output}${errors}")
    endif()
    set(output "${output}" PARENT_SCOPE)
    set(errors "${errors}" PARENT_SCOPE)
endfunction()

# Runs a tool that may not be here; then output is empty.
macro(run_if_found tool)
    find_program(${tool}_PROGRAM ${tool})
    set(output "")
    set(errors "")
    if(${tool}_PROGRAM)
        run(${${tool}_PROGRAM} ${ARGN})
    else()
        message(STATUS "there is no ${tool} here")
    endif()
endmacro()

function(expect what text)
    if(NOT text MATCHES "${what}")
        message(FATAL_ERROR "\"${what}\" is not in\n${text}")
    endif()
endfunction()

# Runs dpkg in its own root. The system's configuration has a log, which is another's, and in a
# container it may leave out manual pages. The libraries that the package depends on are not in that
# root, and who is not root cannot give files to root.
macro(run_dpkg)
    run(${DPKG} --root=${root} --log=${root}/dpkg.log --force-depends --force-not-root
        --force-bad-path --force-script-chrootless --path-include=/usr/* ${ARGN})
endmacro()

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${root}/${admin} ${home})
file(TOUCH ${root}/${admin}/status)

#--- Installing

run_dpkg(--install ${package})
run_dpkg(--verify roundtrip)
expect("^$" "${output}")
run(${DPKG}-query --admindir=${root}/${admin} --show --showformat=\${Status}|\${Version} roundtrip)
expect("^install ok installed[|]" "${output}")
string(REGEX REPLACE "^.*[|](.*)-.*$" "\\1" version "${output}")

#--- The program

# Nothing of this system's desktop and settings.
set(environment env -i HOME=${home} XDG_CONFIG_HOME=${home}/config XDG_RUNTIME_DIR=${home}
    PATH=${root}/usr/bin:/usr/bin:/bin LC_ALL=C.UTF-8 LANGUAGE=de QT_QPA_PLATFORM=offscreen)
file(CHMOD ${home} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
string(REPLACE "." "[.]" escaped "${version}")
run(${environment} roundtrip --version)
expect("^roundtrip ${escaped} \\(Qt " "${output}")
run(${environment} roundtrip --sample --report summary)
expect("\"query_count\":2," "${output}")
expect("\"record_count\":{\"author\":77," "${output}")

# A window keeps what it showed. The shell ends it then, unless it has ended by itself. (A list of
# CMake's would be cut at a semicolon.)
set(settings ${home}/config/Roundtrip/roundtrip.conf)
run(${environment} sh -c "
    roundtrip --sample &
    until grep -q -- '--root, author' '${settings}' 2> /dev/null
    do
        kill -0 $! || exit
        sleep 0.1
    done
    kill $!
    wait $!
    test $? = 143 && echo ended by the shell")
expect("ended by the shell" "${output}")

# The window's languages are in the program itself, as names of UTF-16.
file(GLOB translations RELATIVE ${TRANSLATIONS} ${TRANSLATIONS}/*.qm)
file(READ ${root}/usr/bin/roundtrip program HEX)
foreach(name IN LISTS translations)
    string(HEX ${name} bytes)
    string(REGEX REPLACE "(..)" "00\\1" bytes ${bytes})
    string(FIND "${program}" ${bytes} place)
    if(place LESS 0)
        message(FATAL_ERROR "the program has no ${name}")
    endif()
endforeach()
unset(program)

#--- What is beside it

set(share ${root}/usr/share)
foreach(file IN ITEMS
        applications/${id}.desktop
        doc/roundtrip/changelog.gz
        doc/roundtrip/changelog.Debian.gz
        doc/roundtrip/copyright
        icons/hicolor/scalable/apps/${id}.svg)
    if(NOT EXISTS ${share}/${file})
        message(FATAL_ERROR "there is no ${file}")
    endif()
endforeach()
file(READ ${share}/doc/roundtrip/copyright output)
expect("License: Expat" "${output}")

foreach(size IN ITEMS 16 24 32 48 64 128 256)
    file(READ ${share}/icons/hicolor/${size}x${size}/apps/${id}.png head LIMIT 24 HEX)
    math(EXPR expected "${size}" OUTPUT_FORMAT HEXADECIMAL)
    string(REGEX REPLACE "^0x" "" expected ${expected})
    # Width and height stand behind the names of the format and of its first part.
    if(NOT head MATCHES "^89504e470d0a1a0a0000000d494844520*${expected}0*${expected}$")
        message(FATAL_ERROR "the icon of ${size} pixels begins with ${head}")
    endif()
endforeach()

run_if_found(desktop-file-validate ${share}/applications/${id}.desktop)
expect("^$" "${output}${errors}")
file(STRINGS ${share}/applications/${id}.desktop lines REGEX "^Exec=")
foreach(line IN LISTS lines)
    string(REGEX REPLACE "^Exec=([^ ]*).*" "${root}/usr/bin/\\1" program "${line}")
    if(NOT EXISTS ${program})
        message(FATAL_ERROR "the menu entry starts ${program}")
    endif()
endforeach()
# Looks at the menu entry and the icon that go with it, too.
run_if_found(appstreamcli validate-tree --no-net ${root})

# It would write what dpkg does not know of.
file(COPY ${share}/mime DESTINATION ${FOLDER})
run_if_found(update-mime-database ${FOLDER}/mime)
if(update-mime-database_PROGRAM)
    file(READ ${FOLDER}/mime/globs output)
    expect("\napplication/x-roundtrip:[*][.]roundtrip\n" "${output}")
endif()

run_if_found(gzip -dc ${share}/man/man1/roundtrip.1.gz)
file(WRITE ${FOLDER}/roundtrip.1 "${output}")
run_if_found(groff -man -Tutf8 -ww -P-cbou ${FOLDER}/roundtrip.1)
if(groff_PROGRAM)
    expect("^$" "${errors}")
    expect("Roundtrip ${escaped}" "${output}")
    expect("--report" "${output}")
endif()

run_if_found(bash -c "
    . ${share}/bash-completion/completions/roundtrip
    COMP_WORDS=(roundtrip --strategy na) COMP_CWORD=2
    _roundtrip && echo \"$COMPREPLY\" && complete -p roundtrip")
if(bash_PROGRAM)
    expect("^naive\ncomplete .* roundtrip\n$" "${output}")
endif()
run_if_found(zsh -n ${share}/zsh/vendor-completions/_roundtrip)

#--- Purging

run_dpkg(--purge roundtrip)
file(GLOB_RECURSE left RELATIVE ${root} LIST_DIRECTORIES ON ${root}/*)
list(FILTER left EXCLUDE REGEX "^(dpkg[.]log|var|var/lib|${admin}|${admin}/.*)$")
file(GLOB_RECURSE known RELATIVE ${root} ${root}/${admin}/*roundtrip*)
if(left OR known)
    list(JOIN left "\n  " left)
    message(FATAL_ERROR "the package leaves ${known}\n  ${left}")
endif()
