package io.github.waymark.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The table of hard cases for the documentation. */
final class HardCaseTable {

    private HardCaseTable() {}

    static void write(
            Map<Maven, Map<String, String>> plain,
            Map<Maven, Map<String, String>> kept,
            Map<Maven, Integer> compared,
            Path file) {
        List<Maven> mavens = Mavens.all();
        StringBuilder table = new StringBuilder("| case |");
        mavens.forEach(maven -> table.append(" Maven ").append(maven).append(" without | with |"));
        table.append("\n|---|").append("---|---|".repeat(mavens.size())).append('\n');
        for (HardCase hard : HardCases.all()) {
            table.append("| ").append(hard.title()).append(" |");
            for (Maven maven : mavens) {
                table.append(' ').append(answer(plain, maven, hard)).append(" |");
                table.append(' ').append(answer(kept, maven, hard)).append(" |");
            }
            table.append('\n');
        }
        table.append("| POMs installed and deployed, the same byte for byte |");
        for (Maven maven : mavens) {
            table.append(' ').append(compared.getOrDefault(maven, 0)).append(" | all |");
        }
        table.append('\n');
        Ground.write(file, table.toString());
    }

    private static String answer(Map<Maven, Map<String, String>> answers, Maven maven, HardCase hard) {
        return answers.getOrDefault(maven, Map.of()).getOrDefault(hard.id(), "–");
    }
}
