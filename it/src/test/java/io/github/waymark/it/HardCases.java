package io.github.waymark.it;

import static io.github.waymark.it.SmallRepository.dependencies;
import static io.github.waymark.it.SmallRepository.dependency;
import static io.github.waymark.it.SmallRepository.imported;
import static io.github.waymark.it.SmallRepository.managed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The modules of the one build that tries them all, the list that it keeps to, and the repository that it resolves from. */
final class HardCases {

    /** The library x is at 1.2 in the list; y 1.0 asks for x 2.0, r 1.0 for x within [1.0,2.0). */
    static final String LIST = """
            # The list of the hard cases.
            c:x===1.2
            c:z===1.2
            c:z:jar:linux===1.0  # its own entry wins
            c:new===1.2
            c:s===1.0
            c:sys===9
            c:v===1.5
            c:v===1.2 ; jdk>=17
            c:f-*===1.2  # a family
            c:unused===1.0
            hard.cases:direct===99  # a module of the build
            """;

    private static final List<String> VERSIONS = List.of("1.0", "1.2", "1.5", "2.0", "3.0");
    private static final String TEST_JAR = "<type>test-jar</type>";
    private static final String LINUX = "<classifier>linux</classifier>";

    private static final List<HardCase> ALL = List.of(
            HardCase.of("direct", "direct", "x 2.0", "x 1.2", dependencies(dependency("x:2.0"))),
            HardCase.of("up", "direct, below the list", "x 1.0", "x 1.2", dependencies(dependency("x:1.0"))),
            HardCase.of("transitive", "transitive", "x 2.0, y 1.0", "x 1.2, y 1.0", dependencies(dependency("y:1.0"))),
            HardCase.of(
                    "own",
                    "own dependencyManagement",
                    "x 1.0, y 1.0",
                    "x 1.2, y 1.0",
                    managed(dependency("x:1.0"), imported("bom-15:1")),
                    dependencies(dependency("y:1.0"))),
            HardCase.of(
                            "parents",
                            "the parent's dependencyManagement, and an import of its own",
                            "x 1.0, y 1.0",
                            "x 1.2, y 1.0",
                            managed(imported("bom-15:1")),
                            dependencies(dependency("y:1.0")))
                    .withParent(managed(dependency("x:1.0"))),
            HardCase.of(
                            "parents-import",
                            "the parent imports one BOM, the child another",
                            "x 3.0, y 1.0",
                            "x 1.2, y 1.0",
                            managed(imported("bom-30:1")),
                            dependencies(dependency("y:1.0")))
                    .withParent(managed(imported("bom-15:1"))),
            HardCase.of(
                    "imports",
                    "two imported BOMs",
                    "x 1.5, y 1.0",
                    "x 1.2, y 1.0",
                    managed(imported("bom-15:1"), imported("bom-30:1")),
                    dependencies(dependency("y:1.0"))),
            HardCase.of(
                    "imports-turned",
                    "the same in the other order",
                    "x 3.0, y 1.0",
                    "x 1.2, y 1.0",
                    managed(imported("bom-30:1"), imported("bom-15:1")),
                    dependencies(dependency("y:1.0"))),
            HardCase.of(
                    "nested",
                    "a BOM that imports BOMs",
                    "x 3.0, y 1.0",
                    "x 1.2, y 1.0",
                    managed(imported("bom-nested:1")),
                    dependencies(dependency("y:1.0"))),
            HardCase.of(
                    "managed-direct",
                    "direct without a version, managed by a BOM",
                    "x 1.5",
                    "x 1.2",
                    managed(imported("bom-15:1")),
                    dependencies(dependency("c:x:"))),
            HardCase.of(
                    "range", "a transitive range", "r 1.0, x 1.5", "r 1.0, x 1.2", dependencies(dependency("r:1.0"))),
            HardCase.of("range-direct", "a direct range", "x 1.5", "x 1.2", dependencies(dependency("x:[1.0,2.0)"))),
            HardCase.of(
                    "range-managed",
                    "a range that the project's own management has set aside",
                    "r 1.0, x 3.0",
                    "r 1.0, x 1.2",
                    managed(dependency("x:3.0")),
                    dependencies(dependency("r:1.0"))),
            HardCase.of(
                    "exclusion",
                    "excluded",
                    "y 1.0",
                    "y 1.0",
                    dependencies(
                            dependency(
                                    "y:1.0",
                                    "<exclusions><exclusion><groupId>c</groupId><artifactId>x</artifactId></exclusion></exclusions>"))),
            HardCase.of("optional", "optional, transitive", "o 1.0", "o 1.0", dependencies(dependency("o:1.0"))),
            HardCase.of(
                    "optional-direct",
                    "optional, direct",
                    "x 2.0",
                    "x 1.2",
                    dependencies(dependency("x:2.0", "<optional>true</optional>"))),
            HardCase.of(
                    "scopes",
                    "scopes",
                    "x 2.0 (provided), y 1.0 (test), z 2.0 (runtime)",
                    "x 1.2 (provided), y 1.0 (test), z 1.2 (runtime)",
                    dependencies(
                            dependency("x:2.0", "<scope>provided</scope>"),
                            dependency("z:2.0", "<scope>runtime</scope>"),
                            dependency("y:1.0", "<scope>test</scope>"))),
            HardCase.of(
                    "classifier",
                    "a classifier, by the entry for all",
                    "x:linux 2.0",
                    "x:linux 1.2",
                    dependencies(dependency("x:2.0", LINUX))),
            HardCase.of(
                    "classifier-own",
                    "a classifier with an entry of its own",
                    "z 2.0, z:linux 2.0",
                    "z 1.2, z:linux 1.0",
                    dependencies(dependency("z:2.0"), dependency("z:2.0", LINUX))),
            HardCase.of("type", "a type", "x:tests 2.0", "x:tests 1.2", dependencies(dependency("x:2.0", TEST_JAR))),
            HardCase.of("relocation", "relocated", "new 1.0", "new 1.2", dependencies(dependency("old:1.0"))),
            HardCase.of(
                    "snapshot", "a SNAPSHOT", "s 1.0-SNAPSHOT", "s 1.0", dependencies(dependency("s:1.0-SNAPSHOT"))),
            HardCase.of(
                    "system",
                    "system scope",
                    "sys 1.0 (system)",
                    "sys 1.0 (system)",
                    dependencies(dependency(
                            "sys:1.0", "<scope>system</scope><systemPath>${project.basedir}/sys.jar</systemPath>"))),
            HardCase.of(
                    "property",
                    "the version is a property",
                    "x 2.0",
                    "x 1.2",
                    "<properties><x.version>2.0</x.version></properties>",
                    dependencies(dependency("x:${x.version}"))),
            HardCase.of(
                    "profile",
                    "from a profile",
                    "x 3.0",
                    "x 1.2",
                    "<profiles><profile><id>p</id><activation><activeByDefault>true</activeByDefault></activation>",
                    dependencies(dependency("x:3.0")),
                    "</profile></profiles>"),
            HardCase.of(
                            "managing",
                            "a dependency that manages what it brings in",
                            "m 1.0, x 2.0, y 1.0",
                            "m 1.0, x 1.2, y 1.0",
                            dependencies(dependency("m:1.0")))
                    .onMaven4("m 1.0, x 3.0, y 1.0"),
            HardCase.of(
                    "variant", "two entries, one for this JDK", "v 1.0", "v 1.2", dependencies(dependency("v:1.0"))),
            HardCase.of(
                    "family",
                    "a family by wildcard",
                    "f-a 1.0, f-b 2.0",
                    "f-a 1.2, f-b 1.2",
                    dependencies(dependency("f-a:1.0"), dependency("f-b:2.0"))),
            HardCase.of("free", "not in the list", "u 1.0", "u 1.0", dependencies(dependency("u:1.0"))),
            HardCase.of(
                    "module",
                    "through a module of the build, which is in the list too",
                    "x 2.0",
                    "x 1.2",
                    dependencies(dependency("hard.cases:direct:1"))));

    private static final HardCase BOM_PACKAGING = HardCase.of(
            "packaging",
            "a module of packaging bom, imported",
            "x 3.0, y 1.0",
            "x 1.2, y 1.0",
            managed(imported("hard.cases:packaging-bom:1")),
            dependencies(dependency("y:1.0")));

    private static final Map<Maven, Boolean> FORGOTTEN = new ConcurrentHashMap<>();

    private HardCases() {}

    static List<HardCase> of(Maven maven) {
        List<HardCase> some = new ArrayList<>(ALL);
        if (maven.hasConsumerPoms()) {
            some.add(BOM_PACKAGING);
        }
        return some;
    }

    /** All there are on any Maven. */
    static List<HardCase> all() {
        List<HardCase> all = new ArrayList<>(ALL);
        all.add(BOM_PACKAGING);
        return all;
    }

    /** Makes the repository. What an earlier run of the tests took from it is forgotten, once. */
    static SmallRepository repository(Maven maven, Path folder) {
        FORGOTTEN.computeIfAbsent(maven, forgotten -> {
            forgotten.repository().forget("c");
            return true;
        });
        SmallRepository repository = new SmallRepository(folder)
                .jars("c:x", VERSIONS)
                .jars("c:z", VERSIONS)
                .jars("c:v", VERSIONS)
                .jars("c:f-a", VERSIONS)
                .jars("c:f-b", VERSIONS)
                .jars("c:new", VERSIONS)
                .jars("c:s", List.of("1.0", "1.0-SNAPSHOT"))
                .jars("c:u", List.of("1.0"))
                .jars("c:y", List.of("1.0"), dependencies(dependency("x:2.0")))
                .jars("c:r", List.of("1.0"), dependencies(dependency("x:[1.0,2.0)")))
                .jars("c:o", List.of("1.0"), dependencies(dependency("x:2.0", "<optional>true</optional>")))
                .jars("c:m", List.of("1.0"), managed(dependency("x:3.0")), dependencies(dependency("y:1.0")));
        VERSIONS.forEach(version -> repository
                .file("c:x:" + version, "-linux.jar")
                .file("c:x:" + version, "-tests.jar")
                .file("c:z:" + version, "-linux.jar"));
        repository.pom("c:bom-15:1", "pom", managed(dependency("x:1.5")));
        repository.pom("c:bom-30:1", "pom", managed(dependency("x:3.0")));
        repository.pom("c:bom-nested:1", "pom", managed(imported("bom-30:1"), imported("bom-15:1")));
        repository.pom(
                "c:old:1.0",
                "jar",
                "<distributionManagement><relocation><artifactId>new</artifactId></relocation></distributionManagement>");
        repository.metadata("c:x", VERSIONS);
        return repository;
    }

    /** Writes the build of all cases. */
    static Path project(Maven maven, SmallRepository repository, Path folder) {
        StringBuilder modules = new StringBuilder();
        for (HardCase hard : of(maven)) {
            String parent = hard.parent().isEmpty() ? "cases" : hard.id() + "-parent";
            if (!hard.parent().isEmpty()) {
                modules.append("<module>").append(parent).append("</module>");
                module(folder, parent, "cases", "<packaging>pom</packaging>" + hard.parent());
            }
            modules.append("<module>").append(hard.id()).append("</module>");
            module(folder, hard.id(), parent, hard.pom());
        }
        if (maven.hasConsumerPoms()) {
            modules.append("<module>packaging-bom</module>");
            module(folder, "packaging-bom", "cases", "<packaging>bom</packaging>" + managed(dependency("x:3.0")));
            Path pom = folder.resolve("packaging-bom/pom.xml");
            Ground.write(pom, Ground.read(pom).replace("4.0.0", "4.1.0"));
        }
        Jars.empty(folder.resolve("system/sys.jar"));
        Ground.write(folder.resolve("list.txt"), LIST);
        Sample.named("constraints")
                .word("repository", repository.element())
                .word("modules", modules.toString())
                .in(folder);
        return folder;
    }

    private static void module(Path folder, String id, String parent, String content) {
        String path = parent.equals("cases") ? "../pom.xml" : "../" + parent + "/pom.xml";
        Ground.write(
                folder.resolve(id).resolve("pom.xml"),
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n  <modelVersion>4.0.0</modelVersion>\n  <parent><groupId>hard.cases"
                        + "</groupId><artifactId>" + parent + "</artifactId><version>1</version><relativePath>" + path
                        + "</relativePath></parent>\n  <artifactId>" + id + "</artifactId>\n  " + content
                        + "\n</project>\n");
    }
}
