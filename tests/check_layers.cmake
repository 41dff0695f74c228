# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Checks what each folder includes; see "Layers" in ARCHITECTURE.md.
#
#   cmake -DROOT=<repository> -P check_layers.cmake
#   cmake -DSELF_TEST=<folder to write in> -P check_layers.cmake
#
# The second checks the check: that it finds a mistake of each kind.

cmake_minimum_required(VERSION 3.22)

# From the bottom up: a folder includes itself and those before it, rooms within a folder as well.
# The last is for tests: no folder includes it, and it counts what the records below have run, not
# what is drawn of it.
set(layers
    datalayer/base
    datalayer/schema
    datalayer/sql
    datalayer/sql/plans
    datalayer/sql/dialects
    datalayer/sql/compiler
    datalayer/log
    datalayer/engine
    datalayer/engine/servers
    datalayer/engine/sqlite
    datalayer/records
    datalayer/records/keys
    datalayer/records/loading
    datalayer/records/race
    datalayer/records/async
    datalayer/records/access
    datalayer/expressions
    datalayer/export
    datalayer/loadfile
    datalayer/models
    ui/parts/icons
    ui/parts
    ui/sidebar
    ui/queries
    ui/search
    ui/records
    ui/race
    ui/connect
    ui/start
    ui/structure
    ui/relations
    ui/help
    ui/tour
    ui/window
    app
    datalayer/testing)

# The one room, apart from tests, whose sources know SQLite's own interface.
set(room_with_sqlite datalayer/engine/sqlite)
# And the one whose files know the interfaces of the servers' libraries.
set(room_with_servers datalayer/engine/servers)

function(check_layers root result)
    set(failures "")
    set(position 0)
    foreach(layer IN LISTS layers)
        file(GLOB sources RELATIVE ${root} ${root}/${layer}/*.h ${root}/${layer}/*.cpp)
        if(NOT sources)
            list(APPEND failures "${layer} has no sources: is the list of layers still true?")
        endif()
        foreach(source IN LISTS sources)
            file(STRINGS ${root}/${source} lines REGEX "^[ \t]*#[ \t]*include")
            foreach(line IN LISTS lines)
                string(REGEX MATCH "[<\"]([^>\"]*)[>\"]" quoted "${line}")
                set(header "${CMAKE_MATCH_1}")
                set(mistake "")
                set(other_position 0)
                get_filename_component(folder "${header}" DIRECTORY)
                if(folder MATCHES "^(datalayer|ui|app)(/|$)" AND NOT folder IN_LIST layers)
                    set(mistake "is in a folder that has no place among the layers")
                endif()
                foreach(other IN LISTS layers)
                    if(folder STREQUAL other AND other_position GREATER position)
                        set(mistake "points up")
                    endif()
                    math(EXPR other_position "${other_position} + 1")
                endforeach()
                if(quoted MATCHES "^\"" AND NOT header MATCHES "/|^moc_")
                    set(mistake "is not written from the repository's root")
                elseif(layer MATCHES "^(datalayer/models|ui/.*)$" AND header MATCHES "^(QSql|QtSql)")
                    set(mistake "reaches a connection: what draws must not be able to wait for one")
                elseif(layer MATCHES "^ui/" AND header MATCHES "^datalayer/engine/")
                    set(mistake "reaches the engine: the window sees plain values only")
                elseif(layer STREQUAL "datalayer/testing"
                       AND header MATCHES "^(datalayer/models|ui|app)/")
                    set(mistake "reaches above the records, whose queries are all it counts")
                elseif(header MATCHES "^sqlite3" AND NOT source MATCHES "^${room_with_sqlite}/.*[.]cpp$")
                    set(mistake "knows SQLite, which only sources in ${room_with_sqlite} may")
                elseif(header MATCHES "^(libpq|mysql|mariadb)"
                       AND NOT source MATCHES "^${room_with_servers}/")
                    set(mistake "knows a server's library, which only ${room_with_servers} may")
                endif()
                if(mistake)
                    list(APPEND failures "${source}: ${quoted} ${mistake}")
                endif()
            endforeach()
        endforeach()
        math(EXPR position "${position} + 1")
    endforeach()
    set(${result} "${failures}" PARENT_SCOPE)
endfunction()

function(self_test folder)
    file(REMOVE_RECURSE ${folder})
    foreach(layer IN LISTS layers)
        file(WRITE ${folder}/${layer}/good.h
            "#include \"datalayer/base/good.h\"\n#include <QString>\n// #include \"app/x.h\"\n")
    endforeach()
    file(WRITE ${folder}/datalayer/testing/capture.h "#include \"datalayer/records/x.h\"\n")
    file(WRITE ${folder}/ui/values.h "#include \"datalayer/log/queryrecord.h\"\n")
    file(WRITE ${folder}/${room_with_sqlite}/reader.cpp "#include <sqlite3.h>\n#include <QSqlQuery>\n")
    file(WRITE ${folder}/${room_with_servers}/reader.cpp "#include <libpq-fe.h>\n#include <mysql.h>\n")
    check_layers(${folder} failures)
    if(failures)
        message(FATAL_ERROR "the check refuses what is right: ${failures}")
    endif()
    # Each line is a source, what it includes, and a word of the complaint.
    foreach(mistake IN ITEMS
            "datalayer/base/bad.cpp|\"datalayer/schema/x.h\"|points up"
            "datalayer/sql/bad.h|\"datalayer/engine/x.h\"|points up"
            "datalayer/records/bad.h|\"datalayer/models/x.h\"|points up"
            "datalayer/records/bad.h|\"datalayer/records/loading/x.h\"|points up"
            "datalayer/records/bad.h|\"datalayer/records/elsewhere/x.h\"|no place"
            "datalayer/engine/servers/bad.h|\"datalayer/engine/sqlite/x.h\"|points up"
            "ui/parts/bad.h|\"ui/window/x.h\"|points up"
            "datalayer/models/bad.cpp|\"ui/parts/x.h\"|points up"
            "ui/parts/bad.cpp|\"app/x.h\"|points up"
            "ui/parts/bad.cpp|\"x.h\"|repository's root"
            "datalayer/models/bad.h|<QSqlQuery>|connection"
            "ui/parts/bad.h|<QtSql/QSqlDatabase>|connection"
            "ui/parts/bad.h|\"datalayer/engine/connection.h\"|plain values"
            "datalayer/engine/bad.cpp|<sqlite3.h>|SQLite"
            "datalayer/engine/sqlite/bad.h|<sqlite3.h>|SQLite"
            "datalayer/engine/sqlite/bad.cpp|\"datalayer/records/x.h\"|points up"
            "app/bad.cpp|<sqlite3.h>|SQLite"
            "datalayer/engine/bad.cpp|<libpq-fe.h>|server's library"
            "app/bad.cpp|<mysql.h>|server's library"
            "datalayer/records/bad.cpp|\"datalayer/testing/x.h\"|points up"
            "app/bad.cpp|\"datalayer/testing/x.h\"|points up"
            "datalayer/testing/bad.h|\"datalayer/models/x.h\"|above the records"
            "datalayer/testing/bad.h|\"app/x.h\"|above the records"
            "datalayer/testing/bad.cpp|<sqlite3.h>|SQLite")
        string(REPLACE "|" ";" parts "${mistake}")
        list(GET parts 0 source)
        list(GET parts 1 include)
        list(GET parts 2 word)
        file(WRITE ${folder}/${source} "#  include ${include}\n")
        check_layers(${folder} failures)
        file(REMOVE ${folder}/${source})
        list(LENGTH failures count)
        if(NOT count EQUAL 1 OR NOT "${failures}" MATCHES "${word}")
            message(FATAL_ERROR "the check does not find ${mistake}: ${failures}")
        endif()
    endforeach()
    file(REMOVE ${folder}/ui/parts/good.h)
    check_layers(${folder} failures)
    if(NOT "${failures}" MATCHES "ui/parts has no sources")
        message(FATAL_ERROR "the check does not miss a folder: ${failures}")
    endif()
endfunction()

if(SELF_TEST)
    self_test(${SELF_TEST})
else()
    check_layers(${ROOT} failures)
    if(failures)
        list(JOIN failures "\n" text)
        message(FATAL_ERROR "${text}")
    endif()
endif()
