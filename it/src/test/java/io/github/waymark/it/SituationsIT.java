package io.github.waymark.it;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every situation Maven prints the right version, installs POMs that say so, and others can use what was installed. */
class SituationsIT {

    private static final Map<Case, String> ANSWERS = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theVersionIsTheOneThatGitKnows(Case tried) {
        ANSWERS.put(tried, "wrong");
        if (tried.situation().fails()) {
            tried.failsWell();
            ANSWERS.put(tried, "fails, says why");
        } else {
            tried.installs();
            ANSWERS.put(tried, tried.situation().expected());
        }
    }

    static Stream<Case> cases() {
        return Mavens.all().stream()
                .flatMap(maven -> Situations.ALL.stream()
                        .filter(situation ->
                                situation.core() || maven == Mavens.main() || Boolean.getBoolean("waymark.it.all"))
                        .map(situation -> new Case(maven, situation)));
    }

    /** One build for each Maven has a module for each situation: apart, they would take as long as all the rest. */
    @AfterAll
    static void aProjectWithoutTheExtensionUsesWhatWasInstalled() {
        try {
            for (Maven maven : Mavens.all()) {
                Consumers consumers = new Consumers(maven, installed(maven));
                consumers.build();
            }
        } finally {
            SituationTable.write(ANSWERS, Ground.target().resolve("situations.md"));
        }
    }

    private static List<Case> installed(Maven maven) {
        return cases().filter(tried ->
                        tried.maven() == maven && tried.situation().expected().equals(ANSWERS.get(tried)))
                .toList();
    }
}
