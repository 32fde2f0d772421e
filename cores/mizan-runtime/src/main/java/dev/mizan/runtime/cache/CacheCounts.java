package dev.mizan.runtime.cache;

/**
 * What happened so far.
 *
 * @param hits reads that were answered from the cache
 * @param misses reads that computed an answer and kept it
 * @param joined reads that waited for another one's computation
 * @param bypassed reads that went to the functions without looking: a mutation was running, or the store was away
 * @param outages how often the store became unreachable
 */
public record CacheCounts(long hits, long misses, long joined, long bypassed, long outages) {}
