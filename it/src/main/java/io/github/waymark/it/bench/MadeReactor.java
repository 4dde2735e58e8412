package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.PinnedVersions;
import java.nio.file.Path;

/** A project of ten modules, each with ten classes and twenty tests of them; the last one needs all others. */
final class MadeReactor {

    private static final int MODULES = 10;
    private static final int CLASSES = 10;

    private MadeReactor() {}

    /** Writes it; {@code plugins} is added to the build of the root POM. */
    static Path in(Path folder, String plugins, String junit) {
        Ground.empty(folder);
        StringBuilder modules = new StringBuilder();
        for (int i = 0; i < MODULES; i++) {
            modules.append("<module>").append(name(i)).append("</module>");
            module(folder.resolve(name(i)), i);
        }
        Ground.write(folder.resolve(".mvn/maven.config"), "");
        Ground.write(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>speed</groupId><artifactId>root</artifactId><version>1</version><packaging>pom</packaging>
                  <modules>%s</modules>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>%s</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                  <build>
                    <pluginManagement><plugins>%s</plugins></pluginManagement>
                    <plugins>%s</plugins>
                  </build>
                </project>
                """.formatted(modules, junit, PinnedVersions.PLUGINS, plugins));
        return folder;
    }

    private static String name(int module) {
        return "m0" + module;
    }

    private static void module(Path folder, int number) {
        StringBuilder dependencies = new StringBuilder();
        for (int i = 0; number == MODULES - 1 && i < number; i++) {
            dependencies
                    .append("<dependency><groupId>speed</groupId><artifactId>")
                    .append(name(i))
                    .append("</artifactId><version>1</version></dependency>");
        }
        Ground.write(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent><groupId>speed</groupId><artifactId>root</artifactId><version>1</version></parent>
                  <artifactId>%s</artifactId>
                  <dependencies>%s</dependencies>
                </project>
                """.formatted(name(number), dependencies));
        for (int i = 0; i < CLASSES; i++) {
            Ground.write(folder.resolve("src/main/java/speed/" + name(number) + "/C" + i + ".java"), main(number, i));
            Ground.write(
                    folder.resolve("src/test/java/speed/" + name(number) + "/C" + i + "Test.java"), test(number, i));
        }
    }

    private static String main(int module, int number) {
        return """
            package speed.%s;

            public class C%d {
                public static int sum(int to) {
                    return java.util.stream.IntStream.rangeClosed(1, to).sum();
                }
            }
            """.formatted(name(module), number);
    }

    private static String test(int module, int number) {
        return """
            package speed.%s;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class C%2$dTest {
                @Test
                void one() {
                    assertEquals(1, C%2$d.sum(1));
                }

                @Test
                void ten() {
                    assertEquals(55, C%2$d.sum(10));
                }
            }
            """.formatted(name(module), number);
    }
}
