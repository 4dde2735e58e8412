package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A plugin with one goal that does nothing: what Maven takes to start, to load a plugin and to end.
 *
 * <p>It is a snapshot that was installed here, as the plugins are that are compared with it: for those Maven reads metadata and locks
 * files, which a release spares.
 */
final class IdleGoal {

    private static final String VERSION = "1.0-SNAPSHOT";
    static final String GOAL = "bench:idle-maven-plugin:" + VERSION + ":idle";

    private static final String DESCRIPTOR = """
            <plugin>
              <name>idle</name>
              <groupId>bench</groupId>
              <artifactId>idle-maven-plugin</artifactId>
              <version>1.0-SNAPSHOT</version>
              <goalPrefix>idle</goalPrefix>
              <mojos>
                <mojo>
                  <goal>idle</goal>
                  <requiresProject>false</requiresProject>
                  <aggregator>true</aggregator>
                  <threadSafe>true</threadSafe>
                  <implementation>bench.Idle</implementation>
                  <language>java</language>
                  <instantiationStrategy>per-lookup</instantiationStrategy>
                </mojo>
              </mojos>
            </plugin>
            """;

    private static final String METADATA = """
            <metadata modelVersion="1.1.0">
              <groupId>bench</groupId>
              <artifactId>idle-maven-plugin</artifactId>
              <versioning>
                <lastUpdated>20261122000000</lastUpdated>
                <snapshot>
                  <localCopy>true</localCopy>
                </snapshot>
                <snapshotVersions>
                  <snapshotVersion>
                    <extension>pom</extension>
                    <value>1.0-SNAPSHOT</value>
                    <updated>20261122000000</updated>
                  </snapshotVersion>
                  <snapshotVersion>
                    <extension>jar</extension>
                    <value>1.0-SNAPSHOT</value>
                    <updated>20261122000000</updated>
                  </snapshotVersion>
                </snapshotVersions>
              </versioning>
              <version>1.0-SNAPSHOT</version>
            </metadata>
            """;

    private IdleGoal() {}

    static void install(Maven maven, Path work) throws IOException {
        Path source = Ground.write(work.resolve("Idle.java"), """
                package bench;

                public final class Idle extends org.apache.maven.plugin.AbstractMojo {
                    @Override
                    public void execute() {}
                }
                """);
        List<String> options =
                List.of("--release", "17", "-cp", api(maven).toString(), "-d", work.toString(), source.toString());
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("the idle goal can't be compiled");
        }
        Path folder = Ground.existing(maven.repository().folder().resolve("bench/idle-maven-plugin/" + VERSION));
        Ground.write(folder.resolve("maven-metadata-local.xml"), METADATA);
        Ground.write(folder.resolve("idle-maven-plugin-" + VERSION + ".pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>bench</groupId>
                  <artifactId>idle-maven-plugin</artifactId>
                  <version>1.0-SNAPSHOT</version>
                  <packaging>maven-plugin</packaging>
                </project>
                """);
        Path file = folder.resolve("idle-maven-plugin-" + VERSION + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("META-INF/maven/plugin.xml"));
            jar.write(DESCRIPTOR.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry("bench/Idle.class"));
            jar.write(Files.readAllBytes(work.resolve("bench/Idle.class")));
        }
    }

    private static Path api(Maven maven) throws IOException {
        try (Stream<Path> jars = Files.list(maven.home().resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("maven-plugin-api-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
