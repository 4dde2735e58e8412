package io.github.waymark.it.bench;

import io.github.waymark.it.ExtensionsFile;
import java.util.List;
import java.util.Map;

/**
 * Another core extension that takes the version from git, set up as its documentation says.
 *
 * @param version what the project's POMs must say as their version
 * @param files what the project needs below {@code .mvn}, paths relative to its top
 */
public record Peer(String name, String version, Map<String, String> files) {

    private static final String CONSTANT = "0.0.0-SNAPSHOT";

    /** The tag's version on a tag, on a branch too; else the next patch level as a snapshot. */
    private static final String QOOMON = """
            <configuration xmlns="https://github.com/qoomon/maven-git-versioning-extension">
              <refs considerTagsOnBranches="true">
                <ref type="tag">
                  <pattern><![CDATA[v?(?<version>[0-9].*)]]></pattern>
                  <version>${ref.version}</version>
                </ref>
                <ref type="branch">
                  <pattern>.+</pattern>
                  <version>%1$s</version>
                </ref>
              </refs>
              <rev>
                <version>%1$s</version>
              </rev>
            </configuration>
            """.formatted("${describe.tag.version.major}.${describe.tag.version.minor}"
            + ".${describe.tag.version.patch.next}-SNAPSHOT");

    /** Without it the branch would be in every version: the one branch that isn't by default has another name. */
    private static final String JGITVER = """
            <configuration xmlns="http://jgitver.github.io/maven/configuration/1.1.0">
              <nonQualifierBranches>main</nonQualifierBranches>
            </configuration>
            """;

    public static final List<Peer> ALL = List.of(
            new Peer(
                    "nisse 0.9.3",
                    "${nisse.jgit.dynamicVersion}",
                    Map.of(
                            ".mvn/extensions.xml",
                            ExtensionsFile.of("eu.maveniverse.maven.nisse", "extension", "0.9.3"),
                            ".mvn/maven.config",
                            "-Dnisse.source.jgit.dynamicVersion=true\n")),
            new Peer(
                    "jgitver 1.9.0",
                    CONSTANT,
                    Map.of(
                            ".mvn/extensions.xml",
                            ExtensionsFile.of("fr.brouillard.oss", "jgitver-maven-plugin", "1.9.0"),
                            ".mvn/jgitver.config.xml",
                            JGITVER)),
            new Peer(
                    "qoomon 9.12.1",
                    CONSTANT,
                    Map.of(
                            ".mvn/extensions.xml",
                            ExtensionsFile.of("me.qoomon", "maven-git-versioning-extension", "9.12.1"),
                            ".mvn/maven-git-versioning-extension.xml",
                            QOOMON)));

    @Override
    public String toString() {
        return name;
    }
}
