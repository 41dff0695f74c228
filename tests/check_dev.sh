#!/usr/bin/env bash
# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# What ./dev asks the package managers of other systems for. Each is a program of ours here that
# writes down how it is called and says that one package is installed already; nothing is installed.
#
#   check_dev.sh DEV FOLDER     the script, and a folder to work in
set -euo pipefail
dev=$1 folder=$2
failures=0

rm -rf "$folder"
mkdir -p "$folder/tools" "$folder/dnf" "$folder/pacman" "$folder/none"
cp "$dev" "$folder/dev"
echo '{}' > "$folder/CMakePresets.json"
for tool in bash cat cut dirname env find grep mkdir paste readlink sed touch xargs; do
    ln -s "$(command -v "$tool")" "$folder/tools/$tool"
done

fake() { # folder/name: writes down its arguments, then does the script on standard input
    {
        printf '#!/bin/bash\necho "${0##*/} $*" >> %q\n' "$folder/log"
        cat
    } > "$folder/$1"
    chmod +x "$folder/$1"
}

fake tools/cmake << 'EOF'
[[ $1 == --preset ]] || exit 0
mkdir -p build/release
printf '%s\n' "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "ROUNDTRIP_WERROR:BOOL=${ROUNDTRIP_WERROR-}" > build/release/CMakeCache.txt
touch build/release/build.ninja
EOF
fake tools/sudo <<< '"$@"'
fake tools/ctest <<< ''
# g++ is installed in each of these systems.
fake dnf/rpm << 'EOF'
for package in "${@:3}"; do
    case $package in
        gcc-c++) ;;
        libpq-devel | mariadb-connector-c-devel | qt6-linguist) [[ -e $0.all ]] || exit 1 ;;
        *) [[ -e $0.all || -e $0.but-headers ]] || exit 1 ;;
    esac
done
EOF
fake dnf/dnf <<< ''
fake pacman/pacman << 'EOF'
[[ $1 == -T && ! -e $0.all ]] || exit 0
for package in "${@:2}"; do [[ $package == gcc ]] || echo "$package"; done
exit 127
EOF
fake pacman/pacman-conf <<< ''

# The lines that ./dev with the arguments makes a package manager write down, of those that match.
calls() { # manager pattern arguments...
    local manager=$1 pattern=$2
    shift 2
    : > "$folder/log"
    rm -rf "$folder/build"
    env -i HOME="$folder" PATH="$folder/$manager:$folder/tools" "$folder/dev" "$@" &> "$folder/said" || true
    grep -E "$pattern" "$folder/log" | sed 's/ *$//' || true
}

same() { # what seen expected
    [[ $2 != "$3" ]] || return 0
    printf '%s:\n  is    %s\n  wants %s\n' "$1" "$2" "$3"
    cat "$folder/said"
    failures=$((failures + 1))
}

asks_for() { # manager arguments command word: whether the command that ./dev runs has the word
    local seen
    [[ -n ${said[$1 $2]-} ]] || said[$1 $2]=$(calls "$1" "$first" $2 | head -1)
    seen="${said[$1 $2]} "
    [[ $seen == "$3 "*" $4 "* || $seen == "$3 $4 "* ]] || same "$1, $2" "$seen" "$3 ... $4 ..."
}
declare -A said=()

# What is installed is not asked for again; for what needs root, everybody else takes sudo.
as_root=$( ((EUID == 0)) || echo 'sudo ')
first='^(sudo|dnf|pacman -S)'
fedora='cmake ninja-build ccache qt6-qtbase-devel qt6-qtbase qt6-qtbase-postgresql qt6-qtbase-mysql sqlite-devel libpq-devel qt6-linguist'
[[ -e /usr/include/mysql/mysql.h ]] || fedora+=' mariadb-connector-c-devel'
arch='cmake ninja ccache qt6-base postgresql-libs mariadb-libs sqlite qt6-tools'
dnf="${as_root}dnf install --setopt=install_weak_deps=False -y"
pacman="${as_root}pacman -S --needed --noconfirm"
same 'dnf, build' "$(calls dnf "$first" build | head -1)" "$dnf $fedora"
same 'pacman, build' "$(calls pacman "$first" build | head -1)" "$pacman $arch"
for word in sqlite-devel dejavu-sans-fonts dejavu-sans-mono-fonts openssl python3-django python3-sqlalchemy; do
    asks_for dnf test "$dnf" "$word"
done
for word in ninja ttf-dejavu openssl python python-django python-sqlalchemy; do
    asks_for pacman test "$pacman" "$word"
done
asks_for dnf 'lint layout' "$dnf" clang-tools-extra
asks_for pacman 'lint layout' "$pacman" clang

# What the build can do without does not keep it from going on.
touch "$folder/dnf/rpm.but-headers"
fake dnf/dnf <<< 'exit 1'
same 'dnf, no headers' "$(calls dnf '^cmake' build)" $'cmake --preset release\ncmake --build --preset release'
same 'dnf, no headers, said' "$(tail -1 "$folder/said")" "dev: going on without ${fedora#*sqlite-devel }"
fake dnf/dnf <<< ''
rm "$folder/dnf/rpm.but-headers"

# Where everything is installed, nothing is asked for, and the build goes on.
touch "$folder/dnf/rpm.all" "$folder/pacman/pacman.all"
for manager in dnf pacman; do
    same "$manager, all there" "$(calls $manager "$first|^cmake" build)" \
        $'cmake --preset release\ncmake --build --preset release'
done
rm "$folder/dnf/rpm.all" "$folder/pacman/pacman.all"

# Where the manager fails, so does ./dev, and says why.
for manager in dnf pacman; do
    fake "$manager/$manager" <<< '[[ $1 != -T ]] && exit 1; echo something'
    same "$manager fails" "$(calls $manager '^cmake' build)" ''
    grep -q 'dev: the packages could not be installed' "$folder/said" || same "$manager fails" "$(cat "$folder/said")" ''
done

# Where there is none of them, the names are Debian's.
same 'none' "$(calls none '^cmake' build)" ''
grep -q 'dev: this system has no apt, dnf or pacman; please install what Debian calls g++ ninja-build' "$folder/said" \
    || same 'none' "$(cat "$folder/said")" 'what to install'

# It is configured again when warnings become errors, or no longer are, and only then.
echo 'project(none)' > "$folder/CMakeLists.txt"
touch "$folder/dnf/rpm.all"
: > "$folder/log"
for werror in '' '' ON ON ''; do
    env -i HOME="$folder" PATH="$folder/dnf:$folder/tools" ROUNDTRIP_WERROR=$werror "$folder/dev" build &> "$folder/said"
    echo "$werror" >> "$folder/log"
done
same 'warnings as errors' "$(grep -vE '^(rpm|cmake --build)' "$folder/log" | paste -sd,)" \
    'cmake --preset release,,,cmake --preset release,ON,ON,cmake --preset release,'

((failures == 0)) || exit 1
echo "check_dev: all right"
