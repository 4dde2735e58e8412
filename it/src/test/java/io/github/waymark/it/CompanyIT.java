package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A month of a company whose parent POM configures Waymark: a library, a service of two modules, a repository of two products, one
 * constraints list and one repository of release requests. The page on the company tells the same story.
 */
class CompanyIT {

    private static final String NOTES = "release-notes-maven-plugin";
    private static final String REQUESTS = "release-request-maven-plugin";
    private static final String CONSTRAINTS = "constraints-maven-plugin";
    private static final String GROUP = "company.month";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#mainOrAll")
    void featuresFixesReleasesAndOneListOfVersions(Maven maven) throws IOException {
        try (Company company = Company.founded(GROUP, maven)) {
            aFeatureHasANote(company);
            aFixGoesToTheStableBranch(company);
            twoReleasesAreRequestedAndAnotherIsRefused(company);
            theListGetsWhatTheMatrixProves(company);
            theServiceAndOneOfTheProductsAreReleased(company);
            everythingThatWasRequestedIsThere(company);
        }
    }

    /** Week 1: without a note the change isn't accepted. */
    private static void aFeatureHasANote(Company company) {
        Ground.write(company.folder("parser").resolve("src/main/java/acme/parser/Dates.java"), """
                package acme.parser;

                public class Dates {}
                """);
        company.clone("parser").play("branch dates\ncommit Parse dates");
        company.goal("parser", NOTES, "check", "-Drelease-notes.base=origin/main")
                .fails()
                .prints("release-notes:new");
        company.goal("parser", NOTES, "new", "-Drelease-notes.slug=dates", "-Drelease-notes.section=features")
                .goals("-Drelease-notes.text=Dates are parsed.")
                .succeeds();
        company.clone("parser").play("commit Tell of dates");
        company.goal("parser", NOTES, "check", "-Drelease-notes.base=origin/main")
                .succeeds();
        company.at("parser")
                .goals("verify")
                .environment("CI", "true")
                .succeeds()
                .prints("1.0.1-SNAPSHOT");
        company.clone("parser").git("push", "--quiet", "origin", "HEAD:main");
    }

    /** Week 1, too: the robot creates the stable branch that a request names, and the fix has a version of that branch. */
    private static void aFixGoesToTheStableBranch(Company company) {
        company.apply();
        company.clone("parser").play("commit").git("fetch", "--quiet", "origin");
        company.clone("parser").git("checkout", "--quiet", "-b", "fix", "origin/stable/2025.2");
        Ground.write(
                company.folder("parser").resolve("releasenotes/notes/blanks-1234567890abcdef.yaml"),
                "fixes: ['Blanks are ignored.']\n");
        company.push("parser", "stable/2025.2", "Ignore blanks");
    }

    /** Week 2: what a request says is held against the history before anybody tags. */
    private static void twoReleasesAreRequestedAndAnotherIsRefused(Company company) throws IOException {
        company.goal("requests", REQUESTS, "new", "-Drelease-request.deliverable=parser")
                .goals("-Drelease-request.series=2025.2")
                .succeeds()
                .prints("parser 1.0.1");
        company.goal("requests", REQUESTS, "new", "-Drelease-request.deliverable=parser")
                .goals("-Drelease-request.series=2026.1")
                .succeeds()
                .prints("parser 1.1.0");
        company.goal("requests", REQUESTS, "validate", "-Drelease-request.base=HEAD")
                .succeeds()
                .prints("2 files: no error");

        String file = "deliverables/2026.1/parser.yaml";
        Path request = company.folder("requests").resolve(file);
        String right = Ground.read(request);
        Ground.write(
                request, right.replace(company.commit("parser", "main"), company.commit("parser", "stable/2025.2")));
        company.goal("requests", REQUESTS, "validate", "-Drelease-request.base=HEAD")
                .fails()
                .prints(file)
                .prints("[commit-branch]");
        Ground.write(request, right);

        company.clone("requests").play("commit Release parser 1.0.1 and 1.1.0");
        company.apply().prints("2 refs created");
        company.deploy("parser", "parser-1.0.1");
        company.deploy("parser", "parser-1.1.0");
        LocalRepository published = company.published();
        assertTrue(published.pom(GROUP, "parser", "1.1.0").contains("<version>1.1.0</version>"));
        assertTrue(published.has(GROUP, "parser", "1.0.1"));
    }

    /** Week 3: the bot proposes the release, the matrix of the service proves it, and no POM of the service is changed. */
    private static void theListGetsWhatTheMatrixProves(Company company) {
        company.goal("constraints", CONSTRAINTS, "update", "-Dconstraints=list.txt", "-Dconstraints.proveIn=../shop")
                .goals("-Dconstraints.prove=io.github.waymark:matrix-maven-plugin:" + Ground.told("version") + ":run")
                .goals("-Dconstraints.minimumAge=0", "-Dconstraints.limit=minor")
                .succeeds();
        String list = Ground.read(company.folder("constraints").resolve("list.txt"));
        assertEquals(GROUP + ":parser===1.1.0\n", list);
        company.clone("constraints").play("commit Update the list");
        company.serve(list);

        company.at("shop")
                .goals("verify")
                .environment("CI", "true")
                .succeeds()
                .prints(GROUP + ":parser")
                .prints("1.1.0");
        assertEquals("", company.clone("shop").git("status", "--porcelain"));
    }

    /** Week 4: first releases. A product of the repository of two is released alone. */
    private static void theServiceAndOneOfTheProductsAreReleased(Company company) throws IOException {
        for (String deliverable : new String[] {"shop", "client"}) {
            company.goal("requests", REQUESTS, "new", "-Drelease-request.deliverable=" + deliverable)
                    .succeeds()
                    .prints(deliverable + " 0.1.0");
        }
        company.clone("requests").play("commit Release shop and client 0.1.0");
        company.apply().prints("2 refs created");
        company.deploy("shop", "shop-0.1.0");
        company.deploy("suite", "client-0.1.0", "-pl", "client");
        LocalRepository published = company.published();
        String server = published.pom(GROUP, "shop-server", "0.1.0");
        assertTrue(server.contains("<version>1.0.0</version>"), server);
        assertFalse(server.contains("1.1.0"), server);
        assertTrue(published.has(GROUP, "client", "0.1.0"));
        assertFalse(published.has(GROUP, "agent", "0.1.0"));
        company.at("suite").goals("validate").succeeds().prints("agent 0.0.1-SNAPSHOT");
    }

    /** The end of the month. */
    private static void everythingThatWasRequestedIsThere(Company company) {
        company.goal("requests", REQUESTS, "missing", "-Drelease-request.all")
                .succeeds()
                .prints("no error");
        company.clone("parser").git("fetch", "--quiet", "--tags", "origin");
        company.clone("parser").git("checkout", "--quiet", "parser-1.1.0");
        company.goal("parser", NOTES, "announce", "-Drelease-notes.outputDirectory=target/announcement")
                .succeeds();
        String announcement = Ground.read(company.folder("parser").resolve("target/announcement/announcement.md"));
        assertTrue(announcement.contains("1.1.0") && announcement.contains("Dates are parsed."), announcement);
    }
}
