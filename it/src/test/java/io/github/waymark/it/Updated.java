package io.github.waymark.it;

import static io.github.waymark.it.SmallRepository.dependencies;
import static io.github.waymark.it.SmallRepository.dependency;

import java.util.ArrayList;
import java.util.List;

/** A project with a constraints list, one of whose versions can be updated. */
final class Updated {

    /** The list before the update. */
    static final String LIST = "cu.cli:cli===1.0\ncu.w:w===4.0\n";

    private Updated() {}

    /** Makes it of a scene, one commit past its release. */
    static Scene project(Scene scene) {
        return files(scene).played("commit One\ntag v1.2.0\ncommit Two");
    }

    /** Its files alone. */
    static Scene files(Scene scene) {
        Ground.empty(scene.folder());
        SmallRepository repository = new SmallRepository(scene.folder().resolveSibling("repository"))
                .jars("cu.cli:cli", List.of("1.0", "1.1"))
                .jars("cu.w:w", List.of("4.0", "4.1"))
                .metadata("cu.cli:cli", List.of("1.0", "1.1"))
                .metadata("cu.w:w", List.of("4.0", "4.1"));
        Sample.named("constraints")
                .word(
                        "repository",
                        repository.element()
                                + dependencies(dependency("cu.cli:cli:1.0"), dependency("cu.w:w:[4.0,4.1)")))
                .word("modules", "")
                .in(scene.folder());
        return scene.file("list.txt", LIST)
                .file(".gitignore", "target/\n")
                .file("releasenotes/notes/first-1111111111111111.yaml", "features: [It is there.]\n");
    }

    /** The goal that updates the list. */
    static List<String> goals(String... options) {
        List<String> goals = new ArrayList<>(List.of(
                "-o",
                "-Daether.offline.protocols=file",
                "io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":update",
                "-Dconstraints=list.txt",
                "-Dci=false"));
        goals.addAll(List.of(options));
        return goals;
    }
}
