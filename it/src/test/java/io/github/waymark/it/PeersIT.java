package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.waymark.it.bench.Peer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other tools answer in our situations. Nothing is required of them: their answers are recorded, for the documentation. */
@EnabledIfSystemProperty(
        named = "waymark.it.peers",
        matches = "true",
        disabledReason = "other tools are asked only with -Dwaymark.it.peers=true")
class PeersIT {

    private static final List<String> MODULES = List.of("product", "lib", "app");
    private static final int SHOWN = 160;
    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void everyPeerAnswersSomething(Peer peer, Situation situation) {
        String answer = answer(peer, situation);

        ANSWERS.put(key(peer, situation), answer);
        assertFalse(answer.isBlank());
    }

    static Stream<Arguments> cases() {
        return Peer.ALL.stream()
                .flatMap(peer -> Situations.ALL.stream().map(situation -> Arguments.of(peer, situation)));
    }

    @AfterAll
    static void theAnswersAreWrittenDown() {
        StringBuilder table = new StringBuilder("| situation | Waymark |");
        Peer.ALL.forEach(peer -> table.append(' ').append(peer).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(Peer.ALL.size())).append('\n');
        for (Situation situation : Situations.ALL) {
            table.append("| ")
                    .append(situation)
                    .append(" | ")
                    .append(situation.expected())
                    .append(" |");
            for (Peer peer : Peer.ALL) {
                String answer = ANSWERS.getOrDefault(key(peer, situation), "not tried");
                table.append(' ').append(answer.replace("|", "\\|")).append(" |");
            }
            table.append('\n');
        }
        Ground.write(Ground.target().resolve("peers.md"), table.toString());
    }

    private static String key(Peer peer, Situation situation) {
        return peer + ": " + situation;
    }

    private static String answer(Peer peer, Situation situation) {
        Maven maven = Mavens.main();
        String group = "peers." + peer.name().replaceAll("[^a-z]", "") + "." + situation.id();
        maven.repository().forget(group);
        Sample sample = Sample.named("peer").group(group).word("version", peer.version());
        peer.files().forEach(sample::file);
        Path project = situation.prepare(sample, Ground.project("peers/" + group));

        BuildOutcome build = maven.in(project).goals("install").run();

        return build.exit() == 0 ? versions(build, maven.repository(), group) : "fails: " + complaint(build);
    }

    /** What Maven says it builds, and what the installed POMs say where that is something else. */
    private static String versions(BuildOutcome build, LocalRepository repository, String group) {
        String printed = String.join(", ", build.versions().stream().distinct().toList());
        List<String> installed = MODULES.stream()
                .flatMap(module -> repository.versions(group, module).stream()
                        .map(version -> Pom.of(repository.pom(group, module, version))))
                .map(pom -> pom.text("(/project/version | /project/parent/version)[last()]"))
                .distinct()
                .toList();
        return installed.equals(List.of(printed)) ? printed : printed + "; the installed POM: " + installed;
    }

    /** The first error, without what names this machine. */
    private static String complaint(BuildOutcome build) {
        String error = build.lines().stream()
                .filter(line -> line.startsWith("[ERROR] ") || line.startsWith("Exception in "))
                .map(line -> line.replaceAll("\\[(ERROR|FATAL)] |java\\.lang\\.RuntimeException: ", ""))
                .filter(line -> !line.isBlank() && !line.startsWith("Some problems were"))
                .findFirst()
                .orElse("without an error message")
                .replace(Ground.target().toString(), "…");
        return error.length() > SHOWN ? error.substring(0, SHOWN) + "…" : error;
    }
}
