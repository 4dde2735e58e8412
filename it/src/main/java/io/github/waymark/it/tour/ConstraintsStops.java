package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import org.eclipse.jgit.api.errors.GitAPIException;

/** One list of versions that work together. */
final class ConstraintsStops {

    private static final String LIST = "-Dconstraints=upper-constraints.txt";

    private final TourProject project;

    ConstraintsStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        project.write(
                "upper-constraints.txt",
                "org.commonmark:commonmark===0.22.0  # the last that all our projects were tested with\n");
        project.commit("Use the company's list");
        project.tell("The company's list contains commonmark 0.22.0, and the project requests a newer one.");
        show(project.mvn("constraints:check", LIST));
        project.tell("A build with the list uses the list's version. The installed POMs stay the same, byte for byte.");
        BuildOutcome build = project.mvn("install", LIST);
        show(build);
        String pom = project.repository().pom(TourProject.GROUP, "greetings", build.version());
        if (pom.contains("0.22.0")) {
            throw new AssertionError("The list is in the installed POM:\n" + pom);
        }
        runBot();
    }

    /** A list in a folder of its own, with a repository of two libraries that have nothing but POMs. */
    private void runBot() throws GitAPIException {
        String list = "tour.lists:words:pom===1.0\ntour.lists:symbols:pom===2.0  # [until: forever]\n";
        publish("words", "1.0", "1.1");
        publish("symbols", "2.0", "2.1");
        project.write("lists/pom.xml", pom("lists", "1", """
                <repositories><repository><id>libraries</id><url>file://${project.basedir}/libraries</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases></repository></repositories>
                """));
        project.write("lists/list.txt", list);
        // The root of this build: the goals of the bot need no extension.
        project.write("lists/.mvn/maven.config", "-ntp\n");
        project.commit("Add a list with a bot");
        project.tell("A bot updates the list on a branch of its own. What is held stays, and the report says why.");
        BuildOutcome bot =
                project.mvn("constraints:update", "-f", "lists", "-Dconstraints=list.txt", "-Dconstraints.commit=true");
        project.show(bot.lines().stream()
                .filter(line -> line.matches("\\[INFO] (update|not proposed|committed).*"))
                .map(line -> line.replaceFirst("^\\[INFO] ", ""))
                .toList());
        if (bot.lines().stream().noneMatch(line -> line.contains("tour.lists:words:pom 1.0 -> 1.1"))) {
            throw new AssertionError("The bot does not propose words 1.1: " + bot.log());
        }
        if (!project.lines("lists/list.txt").equals(list.lines().toList())) {
            throw new AssertionError("The bot changed the working tree.");
        }
    }

    private void publish(String library, String version, String next) {
        String folder = "lists/libraries/tour/lists/" + library + "/";
        for (String one : new String[] {version, next}) {
            project.write(folder + one + "/" + library + "-" + one + ".pom", pom(library, one, ""));
        }
        project.write(folder + "maven-metadata.xml", """
                <metadata><groupId>tour.lists</groupId><artifactId>%s</artifactId><versioning><release>%s</release>
                <versions><version>%s</version><version>%s</version></versions>
                <lastUpdated>20260101000000</lastUpdated></versioning></metadata>
                """.formatted(library, next, version, next));
    }

    private static String pom(String artifact, String version, String more) {
        return """
                <project><modelVersion>4.0.0</modelVersion><groupId>tour.lists</groupId><artifactId>%s</artifactId>
                <version>%s</version><packaging>pom</packaging>%s</project>
                """.formatted(artifact, version, more);
    }

    private void show(BuildOutcome outcome) {
        project.show(outcome.lines().stream()
                .filter(line -> line.contains("onstraint") || line.contains("commonmark"))
                .filter(line -> !line.contains("Download") && !line.contains("---"))
                .map(line -> line.replaceFirst("^\\[(INFO|WARNING)] ", ""))
                .toList());
    }
}
