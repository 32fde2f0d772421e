-- Adds subsets, then gives every generation a new token, with one intent more or less.
-- KEYS: the set of subsets, the generation of the set, the generations to change
-- ARGV: token, how long generations live, "open" or "", the intent's id, its life, the subsets
local token, keep, action, id, life = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
local added = 0
for i = 6, #ARGV do
  added = added + redis.call('SADD', KEYS[1], ARGV[i])
end
if added > 0 or redis.call('EXISTS', KEYS[2]) == 0 then
  redis.call('SET', KEYS[2], token)
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for k = 3, #KEYS do
  local line = token
  for intent, till in string.gmatch(redis.call('GET', KEYS[k]) or '', ';([^=;]+)=(%d+)') do
    if intent ~= id and tonumber(till) > now then
      line = line .. ';' .. intent .. '=' .. till
    end
  end
  if action == 'open' then
    line = line .. ';' .. id .. '=' .. string.format('%.0f', now + life)
  end
  redis.call('SET', KEYS[k], line, 'PX', keep)
end
return { redis.call('GET', KEYS[2]), redis.call('SMEMBERS', KEYS[1]) }
