package io.github.waymark.it.bench;

import io.github.waymark.it.ExtensionsFile;
import io.github.waymark.it.Ground;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * One of the ways to build the same project that are compared.
 *
 * @param version what the project's POMs say as their version
 * @param files the other files of the project
 * @param before brings the project into its state before a run; gets the number of the run
 */
record Contestant(String name, String version, Map<String, String> files, ObjIntConsumer<Path> before) {

    static final String PLAIN = "plain Maven";
    static final String FLOOR = "an extension that does nothing";
    static final String WARM = "Waymark, warm";
    static final String EDITED = "Waymark, warm, a tracked file edited";
    static final String COLD = "Waymark, cold";

    /** A release's version: for a snapshot Maven would look for metadata, which users of a release don't pay for. */
    static final String OURS = "0.0.1-bench";

    private static final String LITERAL = "1.0.0";

    /** All of them, in the order of a round. */
    static List<Contestant> all() {
        List<Contestant> all = new ArrayList<>();
        all.add(new Contestant(PLAIN, LITERAL, Map.of(), Contestant::asItIs));
        all.add(new Contestant(FLOOR, LITERAL, extension(Idle.GROUP, Idle.ARTIFACT, Idle.VERSION), Contestant::asItIs));
        all.add(ours(WARM, Contestant::asItIs));
        all.add(ours(
                EDITED, (project, run) -> Ground.write(project.resolve(MadeHistory.EDITED), "edited " + run + "\n")));
        all.add(ours(COLD, (project, run) -> Ground.delete(project.resolve(".git/waymark"))));
        for (Peer peer : Peer.ALL) {
            all.add(new Contestant(peer.name(), peer.version(), peer.files(), Contestant::asItIs));
        }
        return List.copyOf(all);
    }

    private static Contestant ours(String name, ObjIntConsumer<Path> before) {
        return new Contestant(name, "${revision}", extension("io.github.waymark", "waymark-extension", OURS), before);
    }

    private static Map<String, String> extension(String group, String artifact, String version) {
        return Map.of(".mvn/extensions.xml", ExtensionsFile.of(group, artifact, version));
    }

    private static void asItIs(Path project, int run) {
        // Nothing has changed since the last build.
    }

    @Override
    public String toString() {
        return name;
    }
}
