package io.github.waymark.it;

import static io.github.waymark.it.Situation.onMain;

import java.util.List;

/** The twenty situations that decide what a version from git is worth. */
final class Situations {

    static final List<Situation> ALL = List.of(
            onMain("no tag, 1 commit", "0.0.1-SNAPSHOT", """
                    commit
                    """),
            onMain("no tag, 3 commits", "0.0.1-SNAPSHOT", """
                    commit
                    commits 2
                    """),
            onMain("on an annotated tag", "1.2.0", """
                    commit
                    tag 1.2.0
                    """),
            onMain("on a lightweight tag", "1.2.0", """
                    commit
                    mark 1.2.0
                    """),
            onMain("on a tag with v", "1.2.0", """
                    commit
                    tag v1.2.0
                    """).inTheCoreSet(),
            onMain("on a tag, on a branch", "1.2.0", """
                    commit
                    branch feature/x
                    tag v1.2.0
                    """),
            onMain("on a tag, detached", "1.2.0", """
                    commit
                    tag v1.2.0
                    detach
                    """),
            onMain("3 past the tag, on main", "1.2.1-SNAPSHOT", """
                    commit
                    tag v1.2.0
                    commits 3
                    """).inTheCoreSet(),
            onMain("3 past the tag, detached", "1.2.1-SNAPSHOT", """
                    commit
                    tag v1.2.0
                    commits 3
                    detach
                    """),
            onMain("3 past the tag, on feature/x", "1.2.1-SNAPSHOT", """
                    commit
                    tag v1.2.0
                    branch feature/x
                    commits 3
                    """),
            onMain("dirty past the tag", "1.2.1-SNAPSHOT", """
                    commit
                    tag v1.2.0
                    commits 3
                    write .gitignore target
                    """),
            onMain("dirty on the tag", "1.2.1-SNAPSHOT", """
                    commit
                    tag v1.2.0
                    write .gitignore target
                    """),
            onMain("2 past a release candidate", "1.2.0-SNAPSHOT", """
                    commit
                    tag v1.2.0-rc1
                    commits 2
                    """),
            onMain("hotfix 1.0.1 merged into main with 2.0.0", "2.0.1-SNAPSHOT", """
                    commit
                    tag 1.0.0
                    branch hotfix
                    commit
                    tag 1.0.1
                    checkout main
                    commit
                    tag 2.0.0
                    commit
                    merge hotfix
                    """),
            onMain("main with 2.0.0 merged into hotfix 1.0.1", "2.0.1-SNAPSHOT", """
                    commit
                    tag 1.0.0
                    commit
                    tag 2.0.0
                    branch hotfix 1.0.0
                    commit
                    tag 1.0.1
                    merge main
                    """),
            onMain("shallow clone without the tag", Situation.FAILS, """
                    commit
                    tag v1.2.0
                    commits 3
                    """)
                    .inTheCoreSet()
                    .at(Situation::shallowClone),
            onMain("worktree, 3 past the tag", "1.2.1-SNAPSHOT", """
                    commit
                    tag v1.2.0
                    commits 3
                    """).at(Situation::worktree),
            onMain("submodule, 3 past the tag", "1.2.1-SNAPSHOT", """
                    commit
                    tag v1.2.0
                    commits 3
                    """).at(Situation::submodule),
            onMain("sub-folder of the repository, 3 past the tag", "1.2.1-SNAPSHOT", "")
                    .at(Situation::subFolder),
            onMain("source archive without git", "1.2.0", "").at(Situation::sourceArchive));

    private Situations() {}
}
