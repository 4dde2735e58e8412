package io.github.waymark.entrypoints.service;

/**
 * Why {@code ServiceLoader} discards a file.
 *
 * @param line from 1
 * @param column from 1
 * @param reason a part of a sentence, such as {@code a blank within the name}
 * @param fix how to correct it, a sentence
 */
public record ServiceFileError(int line, int column, String reason, String fix) {}
