package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import io.github.waymark.it.PinnedVersions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A bundle that loses a provider, and the lines that keep it. */
final class EntryPointStops {

    private static final String SERVICES = "src/main/resources/META-INF/services/greetings.Voice";
    private static final String POM = "hello/pom.xml";
    private static final String[] CHECK = {"package", "entry-points:check", "-Dentry-points.enforce=true"};
    private static final Pattern TRANSFORMERS = Pattern.compile("<transformers>.+</transformers>");

    private final TourProject project;

    EntryPointStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        project.write(
                "greetings/src/main/java/greetings/Voice.java", "package greetings;\npublic interface Voice {}\n");
        provider("greetings", "Plain");
        provider("hello", "Loud");
        String pom = String.join("\n", project.lines(POM)) + "\n";
        project.write(POM, pom.replace("</project>", shade("") + "</project>"));
        project.commit("Bundle the greeter into one jar");
        project.tell(
                "Two modules provide a voice, and the shade plugin bundles them into one jar. The tests pass. The check"
                        + " finds that the jar has lost one of the voices.");
        BuildOutcome red = project.mvnFails(CHECK);
        show(red, "lacks 1 of 2 providers of greetings.Voice");
        project.tell("The fix is pasted into the POM, and the jar has both.");
        Matcher fix = TRANSFORMERS.matcher(String.join("\n", red.lines()));
        if (!fix.find()) {
            throw new AssertionError("No fix is proposed: " + red.log());
        }
        project.write(POM, pom.replace("</project>", shade(fix.group()) + "</project>"));
        show(project.mvn(CHECK), "1 packaged artifact with dependencies; 0 errors");
        project.commit("Merge the service files");
    }

    private void provider(String module, String voice) {
        project.write(
                module + "/src/main/java/" + module + "/" + voice + ".java",
                "package " + module + ";\npublic class " + voice + " implements greetings.Voice {}\n");
        project.write(module + "/" + SERVICES, module + "." + voice + "\n");
    }

    private static String shade(String transformers) {
        return """
                <build><plugins><plugin>
                <artifactId>maven-shade-plugin</artifactId><version>%s</version>
                <executions><execution><id>bundle</id><phase>package</phase><goals><goal>shade</goal></goals></execution></executions>
                <configuration><createDependencyReducedPom>false</createDependencyReducedPom>%s</configuration>
                </plugin></plugins></build>
                """.formatted(PinnedVersions.of("maven-shade-plugin"), transformers);
    }

    private void show(BuildOutcome outcome, String expected) {
        List<String> lines = outcome.lines().stream()
                .filter(line -> line.matches("\\[(INFO|ERROR)] (The artifact .*lacks|entry-points: .*\\d+ errors?).*")
                        || line.matches(" {2}(where|why|fix): .*"))
                .map(line -> line.replaceFirst("^\\[(INFO|ERROR)] ", ""))
                .distinct()
                .toList();
        project.show(lines);
        if (lines.stream().noneMatch(line -> line.contains(expected))) {
            throw new AssertionError("'" + expected + "' is missing: " + outcome.log());
        }
    }
}
