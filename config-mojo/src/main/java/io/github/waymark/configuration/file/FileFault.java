package io.github.waymark.configuration.file;

import io.github.waymark.finding.Place;

/**
 * Why a file, or a part of it, can't be read.
 *
 * @param reason what is wrong, without a capital letter and a full stop
 * @param fix how to correct it, a sentence
 */
public record FileFault(Place place, String reason, String fix) {}
