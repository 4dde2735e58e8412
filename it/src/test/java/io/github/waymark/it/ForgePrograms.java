package io.github.waymark.it;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The programs that reach a forge, which write down their arguments and answer as the forge does: the first request for a branch is
 * opened with number 7, a second one for the same branch is refused, and without a token nothing is done.
 */
final class ForgePrograms {

    /** GitHub's: {@code gh pr list|create|edit} and {@code gh release create}. */
    private static final String GH = """
            #!/bin/sh
            printf '%s\\n' "gh $*" >> "$CALLS"
            fail() { echo "gh: $1" >&2; exit 1; }
            [ -n "$GH_TOKEN" ] || fail 'set the GH_TOKEN environment variable'
            verb="$1 $2"; number=$3; shift 2
            while [ $# -gt 0 ]; do
              case "$1" in
                --head) head=$2; shift;;
                --title) title=$2; shift;;
                --body-file|--notes-file) body=$2; shift;;
              esac
              shift
            done
            case "$verb" in
              'pr list') [ -e "$STATE/title" ] && echo 7 || echo;;
              'pr create')
                git -C "$REMOTE" rev-parse --quiet --verify "refs/heads/$head" > /dev/null || fail 'Head sha is blank'
                [ ! -e "$STATE/title" ] || fail "a pull request for branch $head already exists";;
              'pr edit') [ -e "$STATE/title" ] && [ "$number" = 7 ] || fail 'no pull requests found';;
              'release create') title=$number;;
              *) fail "unknown command $verb";;
            esac
            [ "$verb" = 'pr list' ] || { cp "$body" "$STATE/body" && printf '%s' "$title" > "$STATE/title"; }
            """;

    /** The part of Gitea's API that the recipe uses, and a mail server. */
    private static final String CURL = """
            #!/bin/sh
            printf '%s\\n' "curl $*" | head -1 >> "$CALLS"
            method=GET
            while [ $# -gt 0 ]; do
              case "$1" in
                -X) method=$2; shift;;
                -H) [ "$2" = 'Authorization: token secret' ] && known=true; shift;;
                -d) data=$2; shift;;
                --upload-file) cp "$2" "$STATE/mail" || exit 26; exit 0;;
                http*) url=$1;;
              esac
              shift
            done
            [ -n "$known" ] || exit 22
            case "$method $url" in
              GET*pulls?state=open)
                if [ -e "$STATE/request" ]; then
                  jq '[{number: 3, head: {ref: "another"}}, {number: 7, head: {ref: .head}}]' "$STATE/request"
                else
                  echo '[{"number": 3, "head": {"ref": "another"}}]'
                fi;;
              POST*/pulls)
                [ ! -e "$STATE/request" ] || exit 22
                git -C "$REMOTE" rev-parse --quiet --verify "refs/heads/$(printf '%s' "$data" | jq -r .head)" > /dev/null || exit 22
                printf '%s' "$data" > "$STATE/request";;
              PATCH*/pulls/7) [ -e "$STATE/request" ] && printf '%s' "$data" > "$STATE/request" || exit 22;;
              *) exit 22;;
            esac
            """;

    /** GitLab opens a merge request when it gets a branch with these options, and changes the title of an open one. */
    private static final String PRE_RECEIVE = """
            #!/bin/sh
            i=0
            while [ "$i" -lt "${GIT_PUSH_OPTION_COUNT:-0}" ]; do
              eval "option=\\$GIT_PUSH_OPTION_$i"
              echo "push option $option" >> "$CALLS"
              i=$((i + 1))
            done
            """;

    private ForgePrograms() {}

    static Forge gitHub(Forge forge) {
        return forge.program("gh", GH);
    }

    static Forge curl(Forge forge) {
        return forge.program("curl", CURL);
    }

    /** A remote that takes options of a push, and is the project of a server. */
    static Forge gitLab(Forge forge, String url) {
        forge.remoteGit().git("config", "receive.advertisePushOptions", "true");
        Forge.executable(forge.remote().resolve("hooks/pre-receive"), PRE_RECEIVE);
        return redirect(forge, url);
    }

    /** Lets git find the bare repository at an address of the recipe. */
    static Forge redirect(Forge forge, String url) {
        Path settings = forge.runnerHome().resolve(".gitconfig");
        String before = Files.exists(settings) ? Ground.read(settings) : "";
        Ground.write(settings, before + "[url \"" + forge.remote() + "\"]\n\tinsteadOf = " + url + "\n");
        return forge;
    }

    /** What a program has written down of a request, such as {@code title}. */
    static String state(Forge forge, String name) {
        return Ground.read(forge.file("state").resolve(name));
    }
}
