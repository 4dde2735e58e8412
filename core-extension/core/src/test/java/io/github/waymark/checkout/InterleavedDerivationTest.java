package io.github.waymark.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Derivations during which git commits, checks out, tags, packs references and writes its index, and other builds write the cache: each answer belongs to one state that existed, and none
 * is cached for another. {@code -Dwaymark.interleaved=5000} sets the number of derivations.
 */
class InterleavedDerivationTest {

    private static final long LATER = System.currentTimeMillis() + 10_000_000;

    private static final int MAIN = 10;
    private static final int SIDE = 3;
    private static final int FORK = 3;
    private static final int MAX_CHANGES = 4;
    private static final int SHA1_BYTES = 20;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);
    private final List<String> commits = new ArrayList<>();

    /** What references contain: a commit, or "ref: " and another reference. */
    private final Map<String, String> references = new TreeMap<>();

    private Map<String, String> packed = new TreeMap<>();
    private final Set<String> loose = new HashSet<>();
    private long clock = System.currentTimeMillis() - 1_000_000_000L;
    private int changesLeft;
    private final Set<String> states = new HashSet<>();

    @Test
    void eachAnswerBelongsToOneStateThatExisted() throws IOException {
        play();
        int retried = 0;
        int derivations = Integer.getInteger("waymark.interleaved", 200);
        for (int i = 0; i < derivations; i++) {
            // Otherwise the answer would be cached.
            change();
            changesLeft = random.nextInt(MAX_CHANGES + 1);
            states.clear();
            states.add(expected());
            String answer = answer(Checkout.at(folder, inputs(), LATER, this::hooked));
            assertTrue(states.contains(answer), () -> answer + " is none of " + states);
            retried += states.size() > 1 ? 1 : 0;
            assertEquals(expected(), answer(Checkout.at(folder, inputs(), LATER)), "a cached answer, after round " + i);
        }
        assertTrue(retried > derivations / 4, "too few derivations with changes: " + retried);
    }

    private void play() throws IOException {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < MAIN; i++) {
            script.append("commit c").append(i).append('\n');
        }
        script.append("branch side c").append(FORK).append('\n');
        for (int i = MAIN; i < MAIN + SIDE; i++) {
            script.append("commit c").append(i).append('\n');
        }
        Script played = Script.play(folder, script + "checkout main");
        for (int i = 0; i < MAIN + SIDE; i++) {
            commits.add(played.id("c" + i));
        }
        write("refs/heads/main", commits.get(MAIN - 1));
        write("refs/heads/side", commits.get(MAIN + SIDE - 1));
        write("refs/heads/master", "ref: refs/heads/main");
        write("HEAD", "ref: refs/heads/main");
    }

    private RepositoryReader hooked(RepositoryReader reader) {
        maybeChange();
        return (RepositoryReader) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RepositoryReader.class}, (proxy, method, arguments) -> {
                    maybeChange();
                    try {
                        return method.invoke(reader, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void maybeChange() {
        if (changesLeft > 0 && random.nextInt(3) == 0) {
            changesLeft--;
            try {
                change();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            states.add(expected());
        }
    }

    private void change() throws IOException {
        int commit = random.nextInt(commits.size());
        String tag = "refs/tags/v1." + commit + ".0";
        switch (random.nextInt(10)) {
            case 0 -> write("HEAD", commits.get(commit));
            case 1 ->
                write(
                        "HEAD",
                        "ref: refs/heads/" + List.of("main", "side", "master").get(random.nextInt(3)));
            case 2 -> write("refs/heads/main", commits.get(random.nextInt(MAIN)));
            case 3 -> write("refs/heads/side", commits.get(commit));
            case 4 -> write(tag, commits.get(commit));
            case 5 -> delete(tag);
            case 6 -> pack();
            case 7 -> prune();
            case 8 -> index();
            default -> cache();
        }
    }

    /** As git does: a lock file that is renamed. Time passes between two commands. */
    private void write(String name, String content) throws IOException {
        references.put(name, content);
        loose.add(name);
        replace(folder.resolve(".git").resolve(name), content + "\n");
    }

    private void replace(Path file, String content) throws IOException {
        replace(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private void replace(Path file, byte[] content) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        Files.createDirectories(file.getParent());
        Files.write(lock, content);
        clock += 1_000;
        Files.setLastModifiedTime(lock, FileTime.fromMillis(clock));
        Files.move(lock, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void delete(String name) throws IOException {
        references.remove(name);
        if (packed.remove(name) != null) {
            writePacked();
        }
        if (loose.remove(name)) {
            Files.delete(folder.resolve(".git").resolve(name));
        }
    }

    private void pack() throws IOException {
        packed = new TreeMap<>(references);
        packed.keySet().removeIf(name -> references.getOrDefault(name, "").startsWith("ref: ") || name.equals("HEAD"));
        writePacked();
    }

    private void writePacked() throws IOException {
        StringBuilder text = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
        packed.forEach((name, id) -> text.append(id).append(' ').append(name).append('\n'));
        replace(folder.resolve(".git/packed-refs"), text.toString());
    }

    /** The second step of {@code git pack-refs}: deletes the files of references that are packed. */
    private void prune() throws IOException {
        for (Map.Entry<String, String> entry : packed.entrySet()) {
            if (entry.getValue().equals(references.get(entry.getKey())) && loose.remove(entry.getKey())) {
                Files.delete(folder.resolve(".git").resolve(entry.getKey()));
            }
        }
    }

    /** An index without files, or none. */
    private void index() throws IOException {
        Path file = folder.resolve(".git/index");
        if (Files.deleteIfExists(file)) {
            return;
        }
        byte[] empty = {'D', 'I', 'R', 'C', 0, 0, 0, 2, 0, 0, 0, 0};
        byte[] index = Arrays.copyOf(empty, empty.length + SHA1_BYTES);
        System.arraycopy(sha1(empty), 0, index, empty.length, SHA1_BYTES);
        replace(file, index);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes or cuts a file of the cache. */
    private void cache() throws IOException {
        Path cache = folder.resolve(".git/waymark");
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(cache)) {
            try (Stream<Path> all = Files.list(cache)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            return;
        }
        Path file = files.get(random.nextInt(files.size()));
        if (random.nextBoolean()) {
            Files.delete(file);
        } else {
            byte[] content = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(content, random.nextInt(content.length + 1)));
        }
    }

    /** Base, distance, commit and branch by the definition. */
    private String expected() {
        String head = references.getOrDefault("HEAD", "");
        String branch = head.startsWith("ref: ") ? head.substring("ref: refs/heads/".length()) : "";
        String id = head;
        while (id.startsWith("ref: ")) {
            id = references.getOrDefault(id.substring("ref: ".length()), "");
        }
        int commit = commits.indexOf(id);
        int distance = 0;
        int at = commit;
        while (at >= 0 && !references.containsKey("refs/tags/v1." + at + ".0")) {
            distance++;
            at = at == MAIN ? FORK : at - 1;
        }
        return (at < 0 ? "none" : "v1." + at + ".0") + "+" + distance + " " + id + " " + branch;
    }

    private String answer(Checkout checkout) {
        DerivedVersion version = checkout.version(folder);
        CalculatedVersion calculated = version.calculated().orElseThrow();
        return calculated.baseTag().orElse("none") + "+" + calculated.distance() + " " + calculated.commit() + " "
                + version.branch().orElse("");
    }

    private BuildInputs inputs() {
        return new BuildInputs(Map.of(), Map.of(), folder.resolve("home"));
    }
}
