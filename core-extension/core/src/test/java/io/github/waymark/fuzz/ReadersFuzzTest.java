package io.github.waymark.fuzz;

import io.github.waymark.authors.Mailmap;
import io.github.waymark.cache.Cache;
import io.github.waymark.classfile.ClassArchive;
import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.constraint.ListCheck;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.constraint.bom.BomForm;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.constraint.yaml.YamlForm;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.commits.CommitParser;
import io.github.waymark.git.commits.Person;
import io.github.waymark.git.status.GitIndex;
import io.github.waymark.markup.Markup;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.pom.PomText;
import io.github.waymark.release.ApiReport;
import io.github.waymark.release.TagMetadata;
import io.github.waymark.settings.YamlSettings;
import io.github.waymark.version.BumpRequests;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import io.github.waymark.yaml.YamlDocuments;
import io.github.waymark.yaml.YamlFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader of core gets changed samples of what it reads. */
class ReadersFuzzTest {

    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    private static final Map<MarkupLanguage, String> MARKUP =
            Map.of(MarkupLanguage.RST, """
            Title
            =====

            Adds ``much``, see `the site <https://example.org>`_ and |name| [1]_.

            * one

              1. two

            ===== =====
            a     b
            ===== =====
            1     2
            ===== =====

            .. code-block:: java

               int i;

            Term
              Meaning.

            .. note:: *Care* is **needed**.
            .. [1] Note
            .. |name| replace:: it
            .. __: https://example.org
            """, MarkupLanguage.MARKDOWN, """
            # Title

            Adds `much`, see [the site](https://example.org "t") and ![image](a.png) <b>bold</b> **it** _too_.

            - one
              1. two

            > said

            | a | b |
            |---|---|
            | 1 | 2 |

            ```java
            int i;
            ```

            [ref]: https://example.org
            """, MarkupLanguage.ASCIIDOC, """
            = Title

            Adds `much`, see https://example.org[the site] and *bold* _it_ <<a,b>>.

            * one
            ** two
            . first

            [source,java]
            ----
            int i;
            ----

            |===
            | a | b
            | 1 | 2
            |===

            Term:: Meaning.

            NOTE: Care.
            """);

    private static final String YAML = """
        # A list.
        &a key: {one: [1, 'two', "three\\n"], b: null}
        text: |
          line
            more
        folded: >-
          a
          b
        list:
          - {x: 1}
          - - y
        """;

    private static final String POM = """
        <?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <!-- ours -->
          <parent><groupId>g</groupId><artifactId>p</artifactId><version>${revision}</version><relativePath>../p</relativePath></parent>
          <artifactId>a</artifactId>
          <version>0-SNAPSHOT</version>
          <properties><revision>1.0</revision><x>&lt;y&gt;</x></properties>
          <build><plugins><plugin><![CDATA[x]]></plugin></plugins></build>
        </project>
        """;

    @TempDir
    private Path folder;

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void versionTags() {
        TagPattern pattern = TagPattern.standard(Optional.of("app"));
        Fuzz.of("version tags", content -> {
                    TagReading reading = pattern.read(text(content));
                    Version.read(text(content));
                    TagPattern.dotted(text(content));
                    return reading instanceof TagReading.Release;
                })
                .tries("v1.2.3", "app-1.2.3.Final", "r1.4.0", "1_6_0", "v1.0.0-rc.1", "app/v1.2.0-beta2");
    }

    @Test
    void tagPatterns() {
        Fuzz.of("tag patterns", content -> {
                    TagPattern pattern = TagPattern.of(text(content));
                    pattern.read("release-1.2.3");
                    pattern.read("v10.20.30-rc1");
                    pattern.read("a".repeat(200));
                    return true;
                })
                .tries(
                        "release-(?<version>.+)",
                        "v(?<version>\\d+\\.\\d+\\.\\d+(?:-rc\\d+)?)",
                        "(?<version>(?:v?[\\d.ab]|rc)+)");
    }

    @Test
    void requestsInCommitMessages() {
        Fuzz.of("commit and tag messages", content -> {
                    BumpRequests.read(text(content), true).unknown();
                    TagMetadata.of(text(content));
                    return BumpRequests.read(text(content), false).unknown().isEmpty();
                })
                .tries(
                        "feat(core)!: adds it\n\nText.\n\nBREAKING CHANGE: it is new\nSem-Ver: feature, api-break\n",
                        "Release 1.0.0\n\nwaymark-meta: a=b\nmeta:version: 1.0\nmeta:diff-start: -\n",
                        "Fixes it\n\nSem-Ver: bugfix\nSigned-off-by: Ada <ada@example.org>\n");
    }

    @Test
    void gitConfiguration() {
        Fuzz.of("git configuration", content -> {
                    GitConfig config = GitConfig.ofFile(file("config", content), folder);
                    config.value("core.excludesfile");
                    config.isOn("core.filemode", true);
                    config.subSection("remote", "url", "https://example.org/a.git");
                    config.hasConditional("filter");
                    return true;
                })
                .tries("""
                    [core]
                    \trepositoryformatversion = 0
                    \tfilemode = true ; comment
                    \texcludesFile = "~/a \\"b\\""
                    [remote "origin"]
                    \turl = https://example.org/a.git
                    \tfetch = +refs/heads/*:refs/remotes/origin/*
                    [includeIf "gitdir:~/projects/"]
                    \tpath = other
                    [include]
                    \tpath = missing
                    [branch "a.b"] merge = \\
                    refs/heads/main
                    """);
    }

    @Test
    void gitIndex() {
        // Two entries of version 2, without a checksum that is looked at.
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.writeBytes(new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 2, 0, 0, 0, 2});
        for (String path : List.of("a/b.txt", "c.txt")) {
            byte[] fixed = new byte[62];
            fixed[26] = (byte) 0x81;
            fixed[27] = (byte) 0xa4;
            fixed[61] = (byte) path.length();
            index.writeBytes(fixed);
            index.writeBytes(path.getBytes(StandardCharsets.UTF_8));
            index.writeBytes(new byte[8 - (62 + path.length()) % 8]);
        }
        index.writeBytes(new byte[] {'T', 'R', 'E', 'E', 0, 0, 0, 25, 0, '2', ' ', '0', '\n'});
        index.writeBytes(new byte[40]);
        Fuzz.of("git index", content -> GitIndex.parse(content) != null).tries(List.of(index.toByteArray()));
    }

    @Test
    void commits() {
        String commit = "tree " + ID + "\nparent " + ID + "\nparent " + ID
                + "\nauthor Ada <ada@example.org> 1700000000 +0100\ncommitter Bob <b@example.org> 1700000000 -0230\n"
                + "encoding ISO-8859-1\ngpgsig -----BEGIN\n x\n -----END\n\nAdds it\n\nSem-Ver: feature\n"
                + "Co-authored-by: Eve <eve@example.org>\n";
        Fuzz.of("commits", content -> {
                    CommitParser parser = new CommitParser();
                    parser.read(content);
                    parser.commit(ID);
                    Person.of(text(content));
                    return true;
                })
                .refusing(IllegalArgumentException.class)
                .tries(commit);
    }

    @Test
    void mailmap() {
        Fuzz.of("mailmap", content -> {
                    Mailmap.read(text(content)).proper(Person.of("Ada <ada@example.org>"));
                    return true;
                })
                .tries("# people\nAda L. <a@example.org> <ada@example.org>\nBob <b@x> Bobby <bob@x>\n<c@x> <d@x>\n");
    }

    @Test
    void caches() throws IOException {
        Cache cache = new Cache(Optional.of(folder));
        cache.write("version", "question", Map.of("base", "v1.0.0", "distance", "7"));
        Path file = folder.resolve("waymark/version");
        byte[] written = Files.readAllBytes(file);
        Fuzz.of("caches", content -> {
                    Files.write(file, content);
                    return !cache.read("version", "question").isEmpty();
                })
                .tries(List.of(written));
    }

    @Test
    void yaml() {
        Fuzz.of("YAML", content -> {
                    YamlDocuments.read(text(content), "a.yaml");
                    return YamlFile.read(content, "a.yaml").faults().isEmpty();
                })
                .tries(YAML, "a: 1\nb: [x, y]\n", "- a\n- b: >\n    c\n");
    }

    @Test
    void settings() {
        Fuzz.of("settings", content -> {
                    YamlSettings.read(YamlFile.read(content, ".mvn/waymark.yaml"), Set.of("version"));
                    return true;
                })
                .tries(
                        "waymark:\n  constraints: [a.txt, b.yaml]\n  version:\n    style: immutable\n",
                        "waymark.x: true\n");
    }

    /** Each text is written in all languages. */
    @ParameterizedTest
    @EnumSource(MarkupLanguage.class)
    void markup(MarkupLanguage language) {
        Fuzz.of("markup " + language.name(), content -> {
                    String text = text(content);
                    for (MarkupLanguage to : MarkupLanguage.values()) {
                        Markup.convert(text, Optional.of(language), to);
                    }
                    Markup.convert(text, Optional.empty(), MarkupLanguage.MARKDOWN);
                    Markup.warnings(text, language);
                    return true;
                })
                .tries(MARKUP.getOrDefault(language, ""));
    }

    private static boolean isList(ListForm form, byte[] content) {
        ListText list = form.read(text(content), "list");
        list.content().items().forEach(list::without);
        return ListCheck.problems(list.content().items()).isEmpty();
    }

    @Test
    void constraintsAsText() {
        Fuzz.of("constraints as text", content -> isList(new TextForm(), content))
                .tries("""
                # ours
                org.example:a===1.0
                org.example:b===2.0  # why
                allow org.example:c [1.0,2.0)
                deny org.example:d  # broken
                """);
    }

    @Test
    void constraintsAsYaml() {
        Fuzz.of("constraints as YAML", content -> isList(new YamlForm(), content))
                .tries("""
                constraints:
                  - ga: org.example:a
                    version: '1.0'
                    reason: it is new
                """);
    }

    @Test
    void constraintsAsBom() {
        Fuzz.of("constraints as BOM", content -> isList(new BomForm(), content)).tries("""
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>g</groupId><artifactId>bom</artifactId><version>1</version><packaging>pom</packaging>
                  <properties><v>1.0</v></properties>
                  <dependencyManagement><dependencies>
                    <!-- why -->
                    <dependency><groupId>org.example</groupId><artifactId>a</artifactId><version>${v}</version></dependency>
                    <dependency><groupId>org.example</groupId><artifactId>b</artifactId><version>2.0</version><classifier>c</classifier></dependency>
                  </dependencies></dependencyManagement>
                </project>
                """);
    }

    @Test
    void versionRanges() {
        Fuzz.of("version ranges", content -> {
                    VersionRanges.parse(text(content));
                    return true;
                })
                .refusing(MalformedException.class)
                .tries("[1.0,2.0),(3,)", "1.0", "(,1.0],[1.2,)");
    }

    @Test
    void poms() {
        Fuzz.of("POMs", content -> {
                    PomText pom = PomText.read(file("pom.xml", content));
                    pom.hasGitVersion();
                    pom.property("x");
                    pom.placeholder();
                    pom.literal("1.0.0", "2.0.0", Map.of("x", "y"));
                    return pom.artifactId().isPresent();
                })
                .tries(POM);
    }

    @Test
    void classFiles() throws IOException {
        byte[] own = bytes(Fuzz.class);
        Fuzz.of(
                        "class files",
                        content -> DeclaredClass.read(content, Set.of("java/util/List"))
                                .isPresent())
                .tries(List.of(own, bytes(Mutation.class), bytes(Fuzz.Reading.class)));
    }

    @Test
    void jars() throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            for (Class<?> type : List.of(Mutation.class, Fuzz.Reading.class)) {
                zip.putNextEntry(new ZipEntry(type.getName().replace('.', '/') + ".class"));
                zip.write(bytes(type));
            }
        }
        Fuzz.of("jars", content -> {
                    ClassArchive archive = ClassArchive.read(file("a.jar", content), "a.jar");
                    archive.classNames().forEach(archive::references);
                    return true;
                })
                .tries(List.of(jar.toByteArray()));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getClassLoader().getResourceAsStream(name)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }

    @Test
    void apiReports() {
        Fuzz.of("API reports", content -> {
                    ApiReport.read(file("report.xml", content), "apiReport");
                    return true;
                })
                .tries("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <japicmp newVersion="2.0" oldVersion="1.0" semanticVersioning="1.0.0">
                      <classes><class fullyQualifiedName="a.B" binaryCompatible="false" sourceCompatible="false"/></classes>
                    </japicmp>
                    """);
    }
}
