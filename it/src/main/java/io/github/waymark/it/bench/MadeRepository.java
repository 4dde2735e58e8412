package io.github.waymark.it.bench;

import io.github.waymark.it.Git;
import io.github.waymark.it.Ground;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One of the repositories in which all are measured: how long its history is, its tags, and how many modules its project has. */
record MadeRepository(int commits, int modules, int tags) {

    /** What a project has after years of releases. */
    private static final int TAGS = 500;

    static final List<MadeRepository> ALL = List.of(
            new MadeRepository(5_000, 1),
            new MadeRepository(5_000, 50),
            new MadeRepository(5_000, 1_000),
            new MadeRepository(70_000, 1),
            new MadeRepository(70_000, 50),
            new MadeRepository(70_000, 1, 100_000));

    MadeRepository(int commits, int modules) {
        this(commits, modules, TAGS);
    }

    MadeHistory history() {
        return new MadeHistory(commits, tags);
    }

    /** How it is named in {@code -Dbench.only}. */
    String id() {
        return commits + "-" + modules + (tags == TAGS ? "" : "-" + tags);
    }

    /** Makes it for one contestant, in a folder that it returns. */
    Path prepare(Contestant contestant, Path history, Path folder) {
        Git.in(history).git("clone", "--quiet", history.toString(), folder.toString());
        contestant.files().forEach((path, text) -> Ground.write(folder.resolve(path), text));
        Ground.write(folder.resolve(".gitignore"), "target/\n");
        Ground.write(folder.resolve("pom.xml"), root(contestant.version()));
        for (int module = 1; modules > 1 && module <= modules; module++) {
            Ground.write(folder.resolve("module-" + module + "/pom.xml"), child(module, contestant.version()));
        }
        Git.in(folder).play("commit The build");
        return folder;
    }

    private String root(String version) {
        StringBuilder list = new StringBuilder();
        for (int module = 1; modules > 1 && module <= modules; module++) {
            list.append("    <module>module-").append(module).append("</module>\n");
        }
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>bench</groupId>
                  <artifactId>product</artifactId>
                  <version>%s</version>
                  <packaging>%s</packaging>
                  <properties>
                    <revision>0-SNAPSHOT</revision>
                  </properties>
                  <modules>
                %s  </modules>
                </project>
                """.formatted(version, modules > 1 ? "pom" : "jar", list);
    }

    /** A module that uses the one before it. */
    private static String child(int module, String version) {
        String dependency = """
                  <dependencies>
                    <dependency>
                      <groupId>bench</groupId>
                      <artifactId>module-%s</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                  </dependencies>
                """.formatted(module - 1);
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>bench</groupId>
                    <artifactId>product</artifactId>
                    <version>%s</version>
                  </parent>
                  <artifactId>module-%s</artifactId>
                %s</project>
                """.formatted(version, module, module == 1 ? "" : dependency);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d commits, %,d tags, %s",
                commits,
                tags,
                modules == 1 ? "1 module" : String.format(Locale.ROOT, "%,d modules", modules));
    }
}
