package io.github.waymark.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The table of situations for the documentation. */
final class SituationTable {

    private SituationTable() {}

    static void write(Map<Case, String> answers, Path file) {
        List<Maven> mavens = Mavens.all();
        StringBuilder table = new StringBuilder("| situation |");
        mavens.forEach(maven -> table.append(" Maven ").append(maven).append(" |"));
        table.append("\n|---|").append("---|".repeat(mavens.size())).append('\n');
        for (Situation situation : Situations.ALL) {
            table.append("| ").append(situation).append(" |");
            for (Maven maven : mavens) {
                String answer = answers.getOrDefault(new Case(maven, situation), "not tried");
                table.append(' ').append(answer).append(" |");
            }
            table.append('\n');
        }
        Ground.write(file, table.toString());
    }
}
