-- Gives an intent another life, if it is there and not past its end.
-- KEYS: the generations; ARGV: the intent's id, its life, how long generations live
local id, life, keep = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local renewed = 1
for k = 1, #KEYS do
  local old = redis.call('GET', KEYS[k]) or ''
  local line = string.match(old, '^[^;]*')
  local found = false
  for intent, till in string.gmatch(old, ';([^=;]+)=(%d+)') do
    if intent == id and tonumber(till) > now then
      found = true
      till = string.format('%.0f', now + life)
    end
    line = line .. ';' .. intent .. '=' .. till
  end
  if found then
    redis.call('SET', KEYS[k], line, 'PX', keep)
  else
    renewed = 0
  end
end
return renewed
