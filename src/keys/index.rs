//! Keys by number, and values by key.

use super::Key;

/// Keys by number, and their numbers by key.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    keys: Vec<Key>,
    /// Open addressing: 1 + the key's number, 0 for empty; a power of two, at most half full.
    slots: Vec<u32>,
}

impl Keys {
    /// No keys, with room for so many.
    pub(crate) fn with_room(count: usize) -> Self {
        let mut keys = Self::default();
        keys.grow(count.max(4));
        keys
    }

    /// The number of a key.
    pub(crate) fn find(&self, key: Key) -> Option<usize> {
        if self.slots.is_empty() { None } else { self.seek(key).ok() }
    }

    /// The number of a key that is added unless it is there; and whether it was not.
    pub(crate) fn add(&mut self, key: Key) -> (usize, bool) {
        if self.slots.len() < (self.keys.len() + 1) * 2 {
            self.grow((self.keys.len() + 1) * 2);
        }
        match self.seek(key) {
            Ok(number) => (number, false),
            Err(slot) => {
                self.keys.push(key);
                self.slots[slot] = self.keys.len() as u32;
                (self.keys.len() - 1, true)
            }
        }
    }

    /// The keys, in the order they came.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = Key> + '_ {
        self.keys.iter().copied()
    }

    fn grow(&mut self, count: usize) {
        self.keys.reserve(count - self.keys.len());
        self.slots = vec![0; (count * 2).next_power_of_two()];
        for number in 0..self.keys.len() {
            if let Err(slot) = self.seek(self.keys[number]) {
                self.slots[slot] = number as u32 + 1;
            }
        }
    }

    /// The number of a key, or else the slot where it would go.
    fn seek(&self, key: Key) -> Result<usize, usize> {
        let mask = self.slots.len() - 1;
        // A key may be a plain number: its bits are spread first.
        let mut slot = (key.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while let Some(number) = (self.slots[slot] as usize).checked_sub(1) {
            if self.keys[number] == key {
                return Ok(number);
            }
            slot = (slot + 1) & mask;
        }
        Err(slot)
    }
}

impl FromIterator<Key> for Keys {
    fn from_iter<T: IntoIterator<Item = Key>>(list: T) -> Self {
        let mut keys = Self::default();
        list.into_iter().for_each(|key| {
            keys.add(key);
        });
        keys
    }
}

/// Values by key.
#[derive(Clone, Debug)]
pub(crate) struct KeyMap<V> {
    keys: Keys,
    values: Vec<V>,
}

impl<V> Default for KeyMap<V> {
    fn default() -> Self {
        Self { keys: Keys::default(), values: Vec::new() }
    }
}

impl<V> KeyMap<V> {
    /// No values, with room for so many.
    pub(crate) fn with_room(count: usize) -> Self {
        Self { keys: Keys::with_room(count), values: Vec::with_capacity(count) }
    }

    pub(crate) fn get(&self, key: Key) -> Option<&V> {
        self.keys.find(key).map(|number| &self.values[number])
    }

    pub(crate) fn get_mut(&mut self, key: Key) -> Option<&mut V> {
        self.keys.find(key).map(|number| &mut self.values[number])
    }

    pub(crate) fn has(&self, key: Key) -> bool {
        self.keys.find(key).is_some()
    }

    /// The value of a key; `value` for one that has none.
    pub(crate) fn get_or(&mut self, key: Key, value: V) -> &mut V {
        let (number, new) = self.keys.add(key);
        if new {
            self.values.push(value);
        }
        &mut self.values[number]
    }

    /// Gives a key a value, whatever it had.
    pub(crate) fn set(&mut self, key: Key, value: V) {
        let (number, new) = self.keys.add(key);
        if new {
            self.values.push(value);
        } else {
            self.values[number] = value;
        }
    }
}

impl<T: PartialEq> KeyMap<Option<T>> {
    /// Notes the one that a key means: nothing once a second has it.
    pub(crate) fn only(&mut self, key: Key, value: Option<T>) {
        let (number, new) = self.keys.add(key);
        if new {
            self.values.push(value);
        } else {
            self.values[number] = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_keep_their_numbers_as_they_grow() {
        let mut keys = Keys::default();
        assert_eq!(keys.find(Key(7)), None);
        for number in 0..5000 {
            // Many of them alike in their low bits.
            assert_eq!(keys.add(Key(number << 20)), (number as usize, true));
        }
        for number in 0..5000 {
            assert_eq!(keys.find(Key(number << 20)), Some(number as usize));
            assert_eq!(keys.add(Key(number << 20)), (number as usize, false));
        }
        assert_eq!((keys.iter().len(), keys.find(Key(1))), (5000, None));
    }

    #[test]
    fn values_by_key() {
        let mut map = KeyMap::default();
        *map.get_or(Key(1), 10) += 1;
        *map.get_or(Key(1), 10) += 1;
        map.set(Key(2), 5);
        map.set(Key(2), 6);
        assert_eq!((map.get(Key(1)), map.get(Key(2)), map.get(Key(3))), (Some(&12), Some(&6), None));
        let mut one = KeyMap::default();
        one.only(Key(1), Some('a'));
        one.only(Key(2), Some('b'));
        one.only(Key(2), Some('c'));
        assert_eq!((one.get(Key(1)), one.get(Key(2))), (Some(&Some('a')), Some(&None)));
    }
}
