-- Keeps an answer, unless it was overtaken already, and lets the generations it counts with outlive it.
-- KEYS: the entry, the generations; ARGV: the entry, its age, how long generations live, the generations' tokens
for k = 2, #KEYS do
  if redis.call('GET', KEYS[k]) ~= ARGV[k + 2] then
    return 0
  end
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
for k = 3, #KEYS do
  redis.call('PEXPIRE', KEYS[k], ARGV[3])
end
return 1
