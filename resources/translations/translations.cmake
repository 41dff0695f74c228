# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT

# Puts the translations into the library NAME, as the resource "translations" with a file
# :/i18n/roundtrip_LANGUAGE.qm for each language. Where Qt's lrelease is missing there are none: the
# program is in English then. The program alone is looked for, because the CMake files of Qt's
# LinguistTools come with all of Qt Designer.
find_program(LRELEASE NAMES lrelease lrelease-qt6 lrelease6
    HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} /usr/lib/qt6/bin)

function(roundtrip_add_translations name)
    set(sources ${PROJECT_SOURCE_DIR}/resources/translations)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/translations)
    set(compiled "")
    set(entries "")
    if(LRELEASE)
        file(GLOB languages CONFIGURE_DEPENDS ${sources}/roundtrip_*.ts)
        foreach(source IN LISTS languages)
            get_filename_component(language ${source} NAME_WE)
            add_custom_command(OUTPUT ${folder}/${language}.qm
                COMMAND ${LRELEASE} -silent -removeidentical ${source} -qm ${folder}/${language}.qm
                DEPENDS ${source} VERBATIM)
            list(APPEND compiled ${folder}/${language}.qm)
            string(APPEND entries "<file>${language}.qm</file>")
        endforeach()
    else()
        message(STATUS "Without translations: Qt's lrelease is not installed")
    endif()
    file(CONFIGURE OUTPUT ${folder}/translations.qrc
        CONTENT "<RCC><qresource prefix=\"/i18n\">${entries}</qresource></RCC>\n")
    # Version 1 of the format has no times of files: the same sources give the same program.
    add_custom_command(OUTPUT ${folder}/qrc_translations.cpp
        COMMAND Qt6::rcc --format-version 1 --name translations
            --output ${folder}/qrc_translations.cpp ${folder}/translations.qrc
        DEPENDS ${compiled} ${folder}/translations.qrc VERBATIM)
    set_source_files_properties(${folder}/qrc_translations.cpp PROPERTIES
        SKIP_AUTOGEN ON SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${name} PRIVATE ${folder}/qrc_translations.cpp)
endfunction()
