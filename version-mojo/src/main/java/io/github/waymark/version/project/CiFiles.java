package io.github.waymark.version.project;

import io.github.waymark.version.project.CiFile.Server;
import io.github.waymark.version.project.CiFile.ShallowCheckout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the files of CI servers in a repository that build with Maven. */
public final class CiFiles {

    private static final Pattern MAVEN = Pattern.compile("\\b(mvn|mvnw|mvnd|[Mm]aven)\\b|jdk", Pattern.MULTILINE);
    /** {@code jdk: 21}, {@code openjdk-17}, {@code eclipse-temurin-11}, {@code JDK_21}. */
    private static final Pattern JDK = Pattern.compile(
            "(?i)(?:jdk|java|temurin|corretto|zulu|semeru|liberica)[\\s_:='\"\\[-]{0,4}(1\\.8|\\d{1,2})\\b(?![.\\d])");

    private CiFiles() {}

    /** The files below the top of a repository; those that can't be read are skipped. */
    public static List<CiFile> in(Path top) {
        List<CiFile> files = new ArrayList<>();
        for (Path file : ProjectFiles.in(top.resolve(".github/workflows"), "*.{yml,yaml}")) {
            String text = ProjectFiles.text(file);
            if (MAVEN.matcher(text).find()) {
                files.add(GitHubWorkflow.read(top.relativize(file).toString().replace('\\', '/'), text));
            }
        }
        add(files, top, ".gitlab-ci.yml", Server.GITLAB);
        add(files, top, "Jenkinsfile", Server.JENKINS);
        add(files, top, ".travis.yml", Server.TRAVIS);
        return files;
    }

    private static void add(List<CiFile> files, Path top, String name, Server server) {
        String text = ProjectFiles.text(top.resolve(name));
        if (MAVEN.matcher(text).find()) {
            files.add(new CiFile(name, text, server, jdks(text), shallowCheckouts(text, server)));
        }
    }

    /** Jenkins clones everything unless a job says otherwise. */
    private static List<ShallowCheckout> shallowCheckouts(String text, Server server) {
        boolean shallow = switch (server) {
            case GITLAB -> !text.matches("(?s).*GIT_DEPTH\\s*:\\s*['\"]?0\\b.*");
            case TRAVIS -> !text.matches("(?s).*depth\\s*:\\s*(false|0)\\b.*");
            case JENKINS -> text.matches("(?s).*shallow\\s*:\\s*true.*");
            case GITHUB -> false;
        };
        return shallow ? List.of(new ShallowCheckout(1, -1, "")) : List.of();
    }

    static SortedSet<Integer> jdks(String text) {
        SortedSet<Integer> jdks = new TreeSet<>();
        Matcher matcher = JDK.matcher(text);
        while (matcher.find()) {
            add(jdks, matcher.group(1));
        }
        return jdks;
    }

    /** Adds the number of a JDK, unless it is no JDK that is in use. */
    static void add(SortedSet<Integer> jdks, String version) {
        int number = version.startsWith("1.") ? Integer.parseInt(version.substring(2)) : Integer.parseInt(version);
        if (number >= 8) {
            jdks.add(number);
        }
    }
}
