package dev.mizan.freshness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What caches usually do: an answer is kept under its key, and a mutation deletes the keys it touches. */
final class KeyDeletingSubject implements Subject {

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Versions versions;
    private final boolean everyViewer;

    /** Deletes the one key it can reconstruct, or those of every viewer. */
    KeyDeletingSubject(Versions versions, boolean everyViewer) {
        this.versions = versions;
        this.everyViewer = everyViewer;
    }

    @Override
    public int read(int user, int viewer) {
        String key = user + ":" + viewer;
        Integer kept = answers.get(key);
        if (kept != null) {
            return kept;
        }
        int computed = versions.read(user);
        answers.put(key, computed);
        return computed;
    }

    @Override
    public int mutate(int user) {
        int version = versions.write(user);
        answers.keySet().removeIf(key -> everyViewer ? key.startsWith(user + ":") : key.equals(user + ":0"));
        return version;
    }
}
