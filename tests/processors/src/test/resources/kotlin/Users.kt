package com.acme

import dev.mizan.annotations.Client
import dev.mizan.annotations.Default
import dev.mizan.annotations.MizanContext

enum class Level { LOW, HIGH }

/** Somebody. */
data class User(
    val id: Int,
    val name: String,
    val nickname: String?,
    val tags: List<String>,
    val isAdmin: Boolean,
    val level: Level,
    val points: Map<String, Long>,
)

@MizanContext
data class UserContext(val userId: Int)

@JvmRecord
data class Renamed(val from: String, val to: String)

class Users {
    /** Finds a user. */
    @Client(context = [UserContext::class])
    fun findUser(userId: Int): User? =
        if (userId == 0) null else User(userId, "Eve", null, listOf("a"), true, Level.HIGH, mapOf("x" to 1L))

    @Client(affects = [UserContext::class])
    fun save(userId: Int, user: User, @Default("20") size: Int): User = user.copy(id = userId + size)

    @Client
    fun renamed(change: Renamed): Renamed = change
}
