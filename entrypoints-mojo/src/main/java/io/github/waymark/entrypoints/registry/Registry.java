package io.github.waymark.entrypoints.registry;

import io.github.waymark.entrypoints.archive.Archive;
import io.github.waymark.entrypoints.service.ServiceFile;
import io.github.waymark.entrypoints.service.ServiceLine;
import io.github.waymark.problem.Reasons;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The service files of a class path, in its order.
 *
 * @param sources the archives that could be read
 * @param files the service files, without those in folders below, which other tools read
 * @param foreign the number of files in such folders
 * @param damaged the service files whose bytes can't be read, with the reason
 */
public record Registry(List<Source> sources, List<RegisteredFile> files, int foreign, Map<String, String> damaged) {

    private static final int MAX_BYTES = 16 << 20;

    public Registry {
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        damaged = Map.copyOf(damaged);
    }

    /** Reads the service files of archives, in the order of the class path. */
    public static Registry of(List<Source> sources) {
        List<RegisteredFile> files = new ArrayList<>();
        Map<String, String> damaged = new LinkedHashMap<>();
        int foreign = 0;
        for (Source source : sources) {
            for (String name : source.archive().metaInf()) {
                if (name.startsWith(ServiceFile.FOLDER)) {
                    String service = name.substring(ServiceFile.FOLDER.length());
                    if (service.indexOf('/') >= 0) {
                        foreign++;
                    } else if (!service.isEmpty()) {
                        add(source, service, files, damaged);
                    }
                }
            }
        }
        return new Registry(sources, files, foreign, damaged);
    }

    private static void add(Source source, String service, List<RegisteredFile> files, Map<String, String> damaged) {
        String name = ServiceFile.FOLDER + service;
        try {
            Archive archive = source.archive();
            byte[] content = archive.bytes(name, MAX_BYTES).orElse(new byte[0]);
            files.add(new RegisteredFile(source, service, ServiceFile.read(content)));
        } catch (IOException e) {
            damaged.put(source.place(name), Reasons.of(e));
        }
    }

    /** The providers of each service that {@code ServiceLoader} finds, in its order. */
    public SortedMap<String, List<Registration>> services() {
        SortedMap<String, List<Registration>> services = new TreeMap<>();
        Map<String, Set<String>> seen = new TreeMap<>();
        for (RegisteredFile file : files) {
            Set<String> names = seen.computeIfAbsent(file.service(), key -> new HashSet<>());
            if (file.file().error().isPresent()) {
                names.addAll(file.file().hidden());
                continue;
            }
            for (ServiceLine line : file.file().lines()) {
                if (names.add(line.provider())) {
                    services.computeIfAbsent(file.service(), key -> new ArrayList<>())
                            .add(new Registration(file.service(), line.provider(), file.source(), line.line()));
                }
            }
        }
        return services;
    }
}
